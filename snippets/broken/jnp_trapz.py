# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.numpy' has no attribute 'trapz'"
# ///
"""jnp.trapz is gone: write jnp.trapezoid, as NumPy 2 calls it."""

import jax.numpy as jnp

xs = jnp.linspace(0, 1, 101)  # (101,)
area = jnp.trapz(xs**2, xs)
