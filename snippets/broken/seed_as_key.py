# /// script
# [tool.verified]
# raises = "TypeError"
# message = "JAX encountered invalid PRNG key data"
# ///
"""A seed is not a key."""

import jax

jax.random.normal(0, (3,))
