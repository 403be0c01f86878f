# /// script
# [tool.verified]
# raises = "ValueError"
# message = "must be >= the product of mesh_shape"
# ///
"""A mesh of eight devices where JAX sees one: their number is fixed when JAX starts."""

import os

import jax

print(jax.devices())
os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"
mesh = jax.make_mesh((8,), ("rows",))
