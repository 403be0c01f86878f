"""One layer three times: Linen hands its parameters out, NNX holds them, a named tuple is a pytree of them."""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from flax import linen, nnx

x = jnp.arange(6.0).reshape(2, 3)  # (2, 3)


class Layer(NamedTuple):
    """The same layer without a library: a pytree with a method."""

    kernel: jax.Array
    bias: jax.Array

    def __call__(self, x: jax.Array) -> jax.Array:
        """From (n, 3) to (n, 2)."""
        return x @ self.kernel + self.bias


def main() -> None:
    held = nnx.Linear(3, 2, rngs=nnx.Rngs(0))
    separate = linen.Dense(2)
    parameters = separate.init(jax.random.key(0), x)["params"]
    shapes = jax.tree.map(jnp.shape, parameters)
    assert shapes == {"kernel": (3, 2), "bias": (2,)} and held.bias is not None
    parameters = {"kernel": held.kernel[...], "bias": held.bias[...]}
    plain = Layer(**parameters)
    expected = held(x)  # (2, 2)
    applied: Any = separate.apply({"params": parameters}, x)  # (2, 2)
    assert np.allclose(applied, expected) and np.allclose(plain(x), expected)
    gradient = jax.jit(jax.grad(lambda layer: layer(x).sum()))(plain)
    assert isinstance(gradient, Layer)
    print(f"nnx_owns: {len(jax.tree.leaves(nnx.state(held)))}")
    print(f"linen_owns: {sum(isinstance(value, jax.Array) for value in vars(separate).values())}")
    print(f"plain_owns: {len(jax.tree.leaves(plain))}")


if __name__ == "__main__":
    main()
