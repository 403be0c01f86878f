"""Worker processes feed a jitted step: forked, JAX warns of a deadlock; spawned, it does not."""

import warnings
from typing import Any

import numpy as np
from torch.utils.data import DataLoader

rows = np.arange(12, dtype=np.float32).reshape(6, 2)  # (6, 2)


def read(workers: int, start: str | None = None) -> tuple[list[float], list[str]]:
    """What the step made of each batch, and what JAX warned of."""
    import jax  # not above: a spawned worker imports this module and needs no JAX

    total = jax.jit(lambda batch: batch.sum())
    loader: DataLoader[Any] = DataLoader(
        rows,  # type: ignore[arg-type]
        batch_size=3,
        collate_fn=np.stack,
        num_workers=workers,
        multiprocessing_context=start,
    )
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        totals = [total(batch).item() for batch in loader]
    return totals, [str(w.message) for w in warned if "os.fork()" in str(w.message)]


def main() -> None:
    alone, _ = read(workers=0)
    forked, warnings_of_fork = read(workers=1, start="fork")
    spawned, warnings_of_spawn = read(workers=1, start="spawn")
    assert alone == forked == spawned
    print(f"warnings_of_fork: {len(warnings_of_fork)}")
    print(f"warnings_of_spawn: {len(warnings_of_spawn)}")
    print(warnings_of_fork[0])


if __name__ == "__main__":
    main()
