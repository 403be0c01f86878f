# /// script
# [tool.verified]
# raises = "ValueError"
# message = "User-provided restore item and on-disk value metadata tree structures do not match"
# ///
"""What is asked for has other names than what was saved: make the target as it was when it was saved."""

from pathlib import Path

import jax.numpy as jnp
import orbax.checkpoint as ocp

folder = Path("model").absolute()
with ocp.StandardCheckpointer() as checkpointer:
    checkpointer.save(folder, {"weight": jnp.ones((3, 2))})
    checkpointer.wait_until_finished()
    checkpointer.restore(folder, {"kernel": jnp.ones((3, 2))})
