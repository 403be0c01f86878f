# /// script
# [tool.verified]
# raises = "ModuleNotFoundError"
# message = "No module named 'jax.abstract_arrays'"
# ///
"""jax.abstract_arrays is gone: ShapedArray is in jax.core, and jax.ShapeDtypeStruct mostly does."""

from jax.abstract_arrays import ShapedArray

row = ShapedArray((3,), "float32")
