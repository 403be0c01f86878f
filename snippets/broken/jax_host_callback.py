# /// script
# [tool.verified]
# raises = "ImportError"
# message = "cannot import name 'host_callback' from 'jax.experimental'"
# ///
"""host_callback is gone: jax.debug.print prints under jit, jax.pure_callback calls Python from it."""

import jax
from jax.experimental import host_callback


@jax.jit
def square(x: jax.Array) -> jax.Array:
    host_callback.id_print(x)
    return x**2
