"""JAX takes batches from anything that gives NumPy arrays: a slice and a PyTorch DataLoader serve it alike."""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from torch.utils.data import DataLoader

rows = np.arange(12, dtype=np.float32).reshape(6, 2)  # (6, 2)


def main() -> None:
    traced = []

    @jax.jit
    def total(batch: jax.Array) -> jax.Array:
        traced.append(batch.shape)
        return jnp.sum(batch)  # ()

    loader: DataLoader[Any] = DataLoader(rows, batch_size=3, collate_fn=np.stack)  # type: ignore[arg-type]
    by_loader = sum(total(batch).item() for batch in loader)
    by_slices = sum(total(rows[first : first + 3]).item() for first in (0, 3))
    assert by_loader == by_slices == rows.sum() and traced == [(3, 2)]
    print(f"sum_by_loader: {by_loader:.1f}")
    print(f"sum_by_slices: {by_slices:.1f}")
    print(f"traces: {len(traced)}")


if __name__ == "__main__":
    main()
