# /// script
# [tool.verified]
# raises = "ModuleNotFoundError"
# message = "No module named 'torchvision'"
# ///
"""Where torchvision is not installed: it is a package of its own, and does not come with torch."""

import torch
import torchvision

print(torch.ones(2), torchvision.__name__)
