# /// script
# [tool.verified]
# raises = "ValueError"
# message = "No VJP is available"
# ///
"""Saved without vjp_order, and then differentiated."""

import jax
from jax import export

program = export.export(jax.jit(lambda x: 7 * x**3))(0.1)
loaded = export.deserialize(program.serialize())
jax.grad(loaded.call)(0.1)
