# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'jnp' is not defined"
# ///
"""`import jax.numpy` gives you the name jax and not jnp: write `import jax.numpy as jnp`."""

import jax.numpy

xs = jnp.ones((1, 10))
