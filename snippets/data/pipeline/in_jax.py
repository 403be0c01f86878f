"""An epoch shows every example once, in an order that the seed decides; the last batch may be small."""

import jax.numpy as jnp
import numpy as np

numbers = np.arange(10)  # (10,)


def batches_of(seed: int, epochs: int, drop_last: bool = False) -> list[list[list[int]]]:
    """The examples of each batch of each epoch."""
    order = np.random.default_rng(seed)
    kept = len(numbers) - len(numbers) % 4 if drop_last else len(numbers)
    shown = []
    for _ in range(epochs):
        rows = order.permutation(len(numbers))[:kept]  # (10,) or (8,)
        batches = [jnp.asarray(numbers[rows[n : n + 4]]) for n in range(0, kept, 4)]
        shown.append([batch.tolist() for batch in batches])
    return shown


def main() -> None:
    first, second = batches_of(seed=0, epochs=2)
    (dropped,) = batches_of(seed=0, epochs=1, drop_last=True)
    for epoch in (first, second):
        assert sorted(example for batch in epoch for example in batch) == numbers.tolist()
    assert first != second
    assert [first, second] == batches_of(seed=0, epochs=2) != batches_of(seed=1, epochs=2)
    print(f"examples: {sum(len(batch) for batch in first)}")
    print(f"batches: {len(first)}")
    print(f"last_batch: {len(first[-1])}")
    print(f"examples_with_drop_last: {sum(len(batch) for batch in dropped)}")


if __name__ == "__main__":
    main()
