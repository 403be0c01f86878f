"""Other ways to the errors of JAX and Flax, and other words for the same cause."""

from types import SimpleNamespace

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.errors.words import words


def main() -> None:
    ones, holder = jnp.ones(3), SimpleNamespace()
    assert "Abstract tracer value" in words(lambda: jax.jit(lambda n: jnp.arange(n))(3))
    assert jax.jit(jnp.arange, static_argnums=0)(3).tolist() == [0, 1, 2]
    assert jax.jit(lambda n: jnp.array([5, 7])[n])(1) == 7
    said = words(lambda: ones * jnp.ones(4))
    assert said == "mul got incompatible shapes for broadcasting: (3,), (4,)."
    still = jax.jit(lambda x: x, static_argnums=0)
    assert "Non-hashable static arguments" in words(lambda: still(ones))

    jax.jit(lambda x: setattr(holder, "state", x))(1.0)
    assert "Encountered an unexpected tracer" in words(lambda: holder.state + 1)

    dropout = nnx.Dropout(0.5, rngs=nnx.Rngs(0))
    assert "Cannot mutate RngCount" in words(lambda: nnx.jit(lambda x: dropout(x))(ones))
    model = nnx.BatchNorm(2, rngs=nnx.Rngs(0))
    jax.jit(lambda model, x: model(x))(model, jnp.ones((3, 2)))
    assert model.mean[...].tolist() == [0, 0]
    print("ways: 6")


if __name__ == "__main__":
    main()
