# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Requested shape: (4, 2) is not compatible with the stored shape: (3, 2)"
# ///
"""What is asked for is larger than what was saved."""

from pathlib import Path

import jax.numpy as jnp
import orbax.checkpoint as ocp

folder = Path("model").absolute()
with ocp.StandardCheckpointer() as checkpointer:
    checkpointer.save(folder, {"kernel": jnp.ones((3, 2))})
    checkpointer.wait_until_finished()
    checkpointer.restore(folder, {"kernel": jnp.ones((4, 2))})
