# /// script
# [tool.verified]
# environment = {JAX_PLATFORMS = ""}
# ///
"""JAX built for the CPU, told that there is an NVIDIA GPU: it says so once, and goes on without it."""

import logging
import platform
from unittest import mock

import jax
from jax._src import hardware_utils

messages: list[str] = []


class Keep(logging.Handler):
    """Keeps what is logged instead of printing it with the time of day."""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the text alone."""
        messages.append(record.getMessage())


def main() -> None:
    logger = logging.getLogger("jax._src.xla_bridge")
    logger.propagate = False
    logger.handlers = [Keep()]
    with (
        mock.patch.object(hardware_utils, "has_visible_nvidia_gpu", return_value=True),
        mock.patch.object(platform, "system", return_value="Linux"),
    ):
        devices = jax.devices()
    assert all(device.platform == "cpu" for device in devices)
    assert [message for message in messages if "NVIDIA" in message] == messages
    print(f"warnings: {len(messages)}")
    print(messages[0])


if __name__ == "__main__":
    main()
