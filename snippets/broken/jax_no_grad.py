# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'no_grad'"
# ///
"""JAX has no no_grad, and needs none: nothing is differentiated unless you call jax.grad."""

import jax
import jax.numpy as jnp

with jax.no_grad():
    print(jnp.ones(3) * 2)
