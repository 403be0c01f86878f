# /// script
# [tool.verified]
# fresh = true
# raises = "ImportError"
# message = "Please install 'flatbuffers' in order to use Exported serialization"
# ///
"""Exporting works with what jax installs; turning the export into bytes asks for one more package."""

import sys

sys.modules["flatbuffers"] = None  # as where only jax is installed

import jax
import jax.numpy as jnp
from jax import export

xs = jnp.array([0.5, 1.0, 2.0])  # (3,)
exported = export.export(jax.jit(jnp.sin))(xs)
assert jnp.allclose(exported.call(xs), jnp.sin(xs))
exported.serialize()
