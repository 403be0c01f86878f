# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'dataset'"
# ///
"""JAX loads no data: slice NumPy arrays into batches, or use any loader that gives NumPy arrays."""

import jax

digits = jax.dataset("digits")
