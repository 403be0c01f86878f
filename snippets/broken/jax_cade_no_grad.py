# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'cade'"
# ///
"""A misprint of a name that JAX lacks anyway: nothing is differentiated unless you call jax.grad."""

import jax
import jax.numpy as jnp

with jax.cade.no_grad():
    print(jnp.ones(3) * 2)
