# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'key' is not defined"
# ///
"""No key was made: write key = jax.random.key(0), and split it, for one key draws the same numbers each time."""

import jax

weight = jax.random.normal(key, (2, 1))
bias = jax.random.normal(key, (1,))
