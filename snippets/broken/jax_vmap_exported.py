# /// script
# [tool.verified]
# raises = "NotImplementedError"
# message = "Batching rule for 'call_exported' not implemented"
# ///
"""An exported program is given to vmap."""

import jax
import jax.numpy as jnp
from jax import export

program = export.export(jax.jit(jnp.sin))(jnp.ones(3))
jax.vmap(program.call)(jnp.ones((5, 3)))
