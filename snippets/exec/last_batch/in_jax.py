"""A short last batch costs a second trace; padded to the size of the others, with weight zero, it costs none."""

import jax
import jax.numpy as jnp

Batch = tuple[jax.Array, jax.Array]
SIZE = 4
traces: list[str] = []


@jax.jit
def sum_of_squares(x: jax.Array, weight: jax.Array) -> jax.Array:
    traces.append("sum_of_squares")
    return (weight * x * x).sum()  # ()


def ragged(xs: jax.Array) -> list[Batch]:
    parts = [xs[start : start + SIZE] for start in range(0, len(xs), SIZE)]
    return [(part, jnp.ones(len(part))) for part in parts]


def padded(batch: Batch) -> Batch:
    x, weight = batch
    missing = SIZE - len(x)
    return jnp.pad(x, (0, missing)), jnp.pad(weight, (0, missing))  # (SIZE,), (SIZE,)


def two_epochs(batches: list[Batch]) -> tuple[float, int]:
    """The sum over one epoch, and how often the function was traced in two."""
    jax.clear_caches()
    traces.clear()
    sums = [sum(float(sum_of_squares(*batch)) for batch in batches) for _ in range(2)]
    return sums[1], len(traces)


def main() -> None:
    batches = ragged(jnp.arange(10.0))
    short, traces_ragged = two_epochs(batches)
    full, traces_padded = two_epochs([padded(batch) for batch in batches])
    assert (short, full, traces_ragged, traces_padded) == (285, 285, 2, 1)
    print(f"sum: {full:.1f}\ntraces_ragged: {traces_ragged}\ntraces_padded: {traces_padded}")


if __name__ == "__main__":
    main()
