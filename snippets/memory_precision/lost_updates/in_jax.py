"""A weight of 1 and a hundred steps of 0.001: kept in bfloat16 it does not move at all."""

import jax.numpy as jnp
from jax.typing import DTypeLike


def after(steps: int, dtype: DTypeLike) -> float:
    weight = jnp.ones((), dtype)
    for _ in range(steps):
        weight -= 0.001
    return float(weight)


def main() -> None:
    kept_in_16, kept_in_32 = after(100, jnp.bfloat16), after(100, jnp.float32)
    assert kept_in_16 == 1.0
    print(f"kept_in_bfloat16: {kept_in_16:.4f}")
    print(f"kept_in_float32: {kept_in_32:.4f}")


if __name__ == "__main__":
    main()
