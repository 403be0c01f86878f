# /// script
# [tool.verified]
# differs = ["default"]
# ///
"""GELU without a word about its form: PyTorch takes the exact one, JAX the approximation by tanh."""

import jax.numpy as jnp
from jax.nn import gelu

x = jnp.array(-3.0)  # ()


def main() -> None:
    default = gelu(x)
    exact = gelu(x, approximate=False)
    by_tanh = gelu(x, approximate=True)
    assert default == by_tanh != exact
    print(f"default: {default.item():.5f}")
    print(f"exact: {exact.item():.5f}")
    print(f"by_tanh: {by_tanh.item():.5f}")


if __name__ == "__main__":
    main()
