# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "no platforms that are instances of gpu are present"
# ///
"""JAX asked for a GPU where it has none."""

import jax

print(jax.devices("gpu"))
