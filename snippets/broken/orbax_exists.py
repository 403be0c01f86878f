# /// script
# [tool.verified]
# raises = "ValueError"
# message = "already exists"
# ///
"""Orbax writes over no checkpoint: give each step a folder of its own, as CheckpointManager does."""

from pathlib import Path

import jax.numpy as jnp
import orbax.checkpoint as ocp

folder = Path("model").absolute()
with ocp.StandardCheckpointer() as checkpointer:
    for step in range(2):
        checkpointer.save(folder, {"step": jnp.array(step)})
        checkpointer.wait_until_finished()
