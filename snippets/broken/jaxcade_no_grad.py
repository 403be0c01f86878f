# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'jaxcade' is not defined"
# ///
"""There is no jaxcade to import either: leave the block out, for only jax.grad differentiates."""

import jax.numpy as jnp

with jaxcade.no_grad():
    print(jnp.ones(3) * 2)
