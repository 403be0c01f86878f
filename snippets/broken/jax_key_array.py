# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.random' has no attribute 'KeyArray'"
# ///
"""KeyArray is gone: a key's type is jax.Array, its dtype a jax.dtypes.prng_key."""

import jax

key = jax.random.key(0)
assert isinstance(key, jax.random.KeyArray)
