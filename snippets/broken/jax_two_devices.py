# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Received incompatible devices for jitted computation"
# environment = {XLA_FLAGS = "--xla_force_host_platform_device_count=2"}
# ///
"""Arrays put on two devices do not meet by themselves, here two that are played by one CPU."""

import jax
import jax.numpy as jnp

one, two = (jax.device_put(jnp.ones(3), device) for device in jax.devices())
print(one + two)
