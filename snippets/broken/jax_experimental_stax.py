# /// script
# [tool.verified]
# raises = "ImportError"
# message = "cannot import name 'stax' from 'jax.experimental'"
# ///
"""stax moved to jax.example_libraries, which shows ideas and promises nothing: write flax.nnx."""

from jax.experimental import stax

init, apply = stax.serial(stax.Dense(16), stax.Relu, stax.Dense(2))
