# /// script
# [tool.verified]
# raises = "ModuleNotFoundError"
# message = "No module named 'jaxopt'"
# ///
"""Where jaxopt is not installed the import fails, and jaxopt 0.8.5 has no Adam to import: write optax.adam(0.001)."""

from jaxopt import Adam

adam = Adam(learning_rate=0.001)
