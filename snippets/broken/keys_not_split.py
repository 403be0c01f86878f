# /// script
# [tool.verified]
# raises = "ValueError"
# message = "normal accepts a single key, but was given a key array of shape"
# ///
"""split gives several keys, and a random function takes one."""

import jax

keys = jax.random.split(jax.random.key(0))
jax.random.normal(keys, (3,))
