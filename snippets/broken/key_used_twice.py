# /// script
# [tool.verified]
# raises = "KeyReuseError"
# message = "Previously-consumed key"
# ///
"""The same key twice is the same noise twice, which the check for it refuses, but not for keys of the old kind."""

import jax

jax.config.update("jax_debug_key_reuse", True)
old = jax.random.PRNGKey(0)
assert jax.random.bits(old) == jax.random.bits(old)
key = jax.random.key(0)
weights = jax.random.normal(key, (2,))
noise = jax.random.normal(key, (2,))
