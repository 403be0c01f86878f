# /// script
# [tool.verified]
# raises = "IndexError"
# message = "index 4 is out of bounds for dimension 0 with size 4"
# ///
"""A batch of four holds images 0 to 3: loop over the batch itself, not over the number of places in the plot."""

import torch
from torch.utils.data import DataLoader

images = next(iter(DataLoader(torch.rand(20, 3, 8, 8), batch_size=4)))  # (4, 3, 8, 8)
for i in range(6):
    print(i, tuple(images[i].shape))
