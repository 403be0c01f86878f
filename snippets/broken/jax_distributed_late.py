# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "must be called before any JAX calls that might initialise the XLA backend"
# ///
"""The processes have to meet before JAX looks for its devices: initialize comes first."""

import jax
import jax.numpy as jnp

x = jnp.ones(3)
jax.distributed.initialize("127.0.0.1:29500", num_processes=2, process_id=0)
