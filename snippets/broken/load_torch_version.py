# /// script
# [tool.verified]
# raises = "UnpicklingError"
# message = "Unsupported global: GLOBAL torch.torch_version.TorchVersion was not an allowed global by default"
# ///
"""PyTorch's version is no plain text to torch.load: write `str(torch.__version__)` before saving."""

import torch

torch.save({"weight": torch.ones(2), "version": torch.__version__}, "run.pt")
run = torch.load("run.pt")
