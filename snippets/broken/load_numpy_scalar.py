# /// script
# [tool.verified]
# raises = "UnpicklingError"
# message = "Unsupported global: GLOBAL numpy._core.multiarray.scalar was not an allowed global by default"
# ///
"""A NumPy number among the weights is no plain number to torch.load: write `float(...)` before saving."""

import numpy as np
import torch

losses = np.array([0.5, 0.3])
torch.save({"weight": torch.ones(2), "best_loss": losses.min()}, "run.pt")
run = torch.load("run.pt")
