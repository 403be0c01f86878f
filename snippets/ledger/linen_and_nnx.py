"""Flax has two ways to write a layer, and from the same numbers both compute the same."""

import jax
import jax.numpy as jnp
from flax import linen, nnx


def main() -> None:
    x = jnp.array([[1.0, -2.0]])  # (1, 2)
    old, new = linen.Dense(3), nnx.Linear(2, 3, rngs=nnx.Rngs(0))
    kernel, bias = new.kernel[...], jnp.array([0.5, 0.0, -0.5])  # (2, 3), (3,)
    nnx.update(new, {"bias": bias})
    by_linen = old.apply({"params": {"kernel": kernel, "bias": bias}}, x)  # (1, 3)
    assert isinstance(by_linen, jax.Array) and jnp.allclose(by_linen, new(x), atol=1e-6)
    print(f"by_linen: {by_linen[0, 0].item():.4f}")
    print(f"by_nnx: {new(x)[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
