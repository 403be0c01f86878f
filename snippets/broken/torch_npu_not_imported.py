# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "device type at start of device string: npu"
# ///
"""A device that only a plugin adds, asked for without the plugin."""

import torch

print(torch.ones(3, device="npu"))
