# /// script
# [tool.verified]
# raises = "ValueError"
# message = "expected (3, 4) and called with (4, 4)"
# ///
"""Exported with three rows, called with four."""

import jax
import jax.numpy as jnp
from jax import export

program = export.export(jax.jit(jnp.sin))(jnp.ones((3, 4)))
program.call(jnp.ones((4, 4)))
