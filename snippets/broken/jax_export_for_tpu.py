# /// script
# [tool.verified]
# raises = "ValueError"
# message = "was exported for platforms '('tpu',)' but it is used on '('cpu',)'"
# ///
"""Exported for a TPU, called on a CPU."""

import jax
import jax.numpy as jnp
from jax import export

program = export.export(jax.jit(jnp.sin), platforms=("tpu",))(jnp.ones(3))
program.call(jnp.ones(3))
