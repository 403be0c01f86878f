# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'torch' has no attribute 'rfft'"
# ///
"""torch.rfft is gone, and torch.fft is a module: write torch.fft.rfft."""

import torch

wave = torch.sin(torch.arange(64.0))  # (64,)
spectrum = torch.rfft(wave, 1)
