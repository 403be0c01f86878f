# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.sharding' has no attribute 'PmapSharding'"
# ///
"""jax.sharding.PmapSharding is gone, and with it what was built on it: NamedSharding says how an array is spread."""

import jax

shardings = (jax.sharding.NamedSharding, jax.sharding.PmapSharding)
