# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Non-hashable static arguments are not supported"
# ///
"""A static argument is looked up by its hash, and a list has none."""

from functools import partial

import jax
import jax.numpy as jnp


@partial(jax.jit, static_argnames="shape")
def reshaped(x: jax.Array, shape: list[int]) -> jax.Array:
    return x.reshape(shape)


reshaped(jnp.arange(4), shape=[2, 2])
