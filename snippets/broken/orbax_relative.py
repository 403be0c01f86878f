# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Checkpoint path should be absolute. Got model"
# ///
"""Orbax wants absolute paths: `Path("model").absolute()`."""

import logging

import jax.numpy as jnp
import orbax.checkpoint as ocp

logging.getLogger("absl").setLevel(logging.CRITICAL)
with ocp.StandardCheckpointer() as checkpointer:
    checkpointer.save("model", {"kernel": jnp.ones((3, 2))})
