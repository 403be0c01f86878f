# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "'tuple' object has no attribute 'block_until_ready'"
# ///
"""An array can be waited for, a tuple of arrays has no such method: jax.block_until_ready waits for every leaf."""

import time

import jax
import jax.numpy as jnp

value_and_slope = jax.jit(jax.value_and_grad(lambda w: (w**2).sum()))
w = jnp.ones(512)
jax.block_until_ready(value_and_slope(w))
begun = time.perf_counter()
value_and_slope(w).block_until_ready()
print(time.perf_counter() - begun)
