# /// script
# [tool.verified]
# differs = ["float64_kept", "integer", "overflow", "sum_of_int32", "with_scalar", "mean_of_integers"]
# ///
"""Bits and dtypes that nobody asked for."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

numbers = np.ones(3)  # (3,)


def bits(x: jax.Array) -> int:
    return 8 * x.itemsize


AS_IT_IS: As = {
    "float64_kept": (32, lambda: bits(jnp.asarray(numbers))),
    "integer": (32, lambda: bits(jnp.array(1))),
    "overflow": (-(2**31), lambda: jnp.array(2**31 - 1) + 1),
    "sum_of_int32": (32, lambda: bits(jnp.array([1, 2]).sum())),
    "with_scalar": (32, lambda: bits(jnp.ones(2, jnp.bfloat16) * jnp.float32(2.0))),
    "mean_of_integers": (2, lambda: jnp.array([1, 3]).mean()),
}
EQUAL: Rows = {
    "float64_kept_equal": lambda: bits(jnp.asarray(numbers)),
    "integer_equal": lambda: bits(jnp.array(1)),
    "overflow_equal": lambda: jnp.array(2**31 - 1) + 1,
    "sum_of_int32_equal": lambda: bits(jnp.array([1, 2]).sum()),
    "with_scalar_equal": lambda: bits(jnp.ones(2, jnp.bfloat16) * 2.0),
    "mean_of_integers_equal": lambda: jnp.array([1, 3]).mean(),
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
