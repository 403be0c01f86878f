# /// script
# [tool.verified]
# raises = "PicklingError"
# message = "attribute lookup <lambda> on"
# ///
"""A spawned worker is sent the collate function by pickle, which takes a function by its name."""

import torch
from torch.utils.data import DataLoader

rows = torch.arange(4)
loader = DataLoader(
    rows,
    collate_fn=lambda batch: torch.stack(batch) + 1,
    num_workers=1,
    multiprocessing_context="spawn",
)
next(iter(loader))
