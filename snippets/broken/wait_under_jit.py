# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "The 'block_until_ready' method is not available on traced array"
# ///
"""Timing a part of a compiled function from inside: while tracing there is no result to wait for."""

import time

import jax
import jax.numpy as jnp


@jax.jit
def two_products(a: jax.Array) -> jax.Array:
    begun = time.perf_counter()
    product = (a @ a).block_until_ready()
    print(time.perf_counter() - begun)
    return product @ a


two_products(jnp.ones((512, 512)))
