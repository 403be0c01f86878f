# /// script
# [tool.verified]
# raises = "ImportError"
# message = "cannot import name 'optimizers' from 'jax.experimental'"
# ///
"""These optimizers moved to jax.example_libraries, which promises nothing: write optax.adam."""

from jax.experimental import optimizers

init, update, get_params = optimizers.adam(step_size=1e-3)
