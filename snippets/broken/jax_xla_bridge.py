# /// script
# [tool.verified]
# raises = "ImportError"
# message = "cannot import name 'xla_bridge' from 'jax.lib'"
# ///
"""jax.lib.xla_bridge is gone: jax.default_backend() says where JAX runs, jax.devices() on what."""

from jax.lib import xla_bridge

print(xla_bridge.get_backend().platform)
