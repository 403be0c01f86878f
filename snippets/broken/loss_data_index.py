# /// script
# [tool.verified]
# raises = "IndexError"
# message = "invalid index of a 0-dim tensor"
# ///
"""A loss has no axis to index, so loss.data[0] fails: write loss.item()."""

import torch

loss = torch.nn.functional.mse_loss(torch.ones(3), torch.zeros(3))  # ()
print(loss.data[0])
