# /// script
# [tool.verified]
# raises = "ModuleNotFoundError"
# message = "No module named 'jax.config'"
# ///
"""jax.config is no module any more: write jax.config.update after `import jax`."""

from jax.config import config

config.update("jax_enable_x64", True)
