# /// script
# [tool.verified]
# raises = "TypeError"
# message = "unexpected keyword argument 'dim'"
# ///
"""NumPy's word for it is axis."""

import jax.numpy as jnp

print(jnp.ones((4, 10)).sum(dim=0))
