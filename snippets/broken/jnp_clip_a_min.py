# /// script
# [tool.verified]
# raises = "TypeError"
# message = "clip() got an unexpected keyword argument 'a_min'"
# ///
"""jnp.clip calls its bounds min and max: write jnp.clip(x, min=0)."""

import jax.numpy as jnp

x = jnp.array([-1.0, 0.5, 2.0])  # (3,)
positive = jnp.clip(x, a_min=0)
