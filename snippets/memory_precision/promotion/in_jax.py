# /// script
# [tool.verified]
# differs = ["with_float32_scalar"]
# ///
"""What comes of bfloat16 and something else: a Python number leaves it, a float32 array makes 32 bits of it."""

import jax.numpy as jnp


def main() -> None:
    half, whole = jnp.ones(3, jnp.bfloat16), jnp.ones(3)
    found = {
        "with_python_number": half * 2.0,
        "with_integers": half + jnp.arange(3),
        "with_float16": half + whole.astype(jnp.float16),
        "with_float32": half + whole,
        "with_float32_scalar": half * jnp.float32(2.0),
    }
    assert (half @ whole).dtype == jnp.float32
    for name, result in found.items():
        print(f"{name}: {8 * result.dtype.itemsize} bits")


if __name__ == "__main__":
    main()
