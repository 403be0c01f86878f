# /// script
# [tool.verified]
# raises = "PicklingError"
# message = "attribute lookup <lambda> on __main__ failed"
# ///
"""A worker that is not forked gets everything pickled, and a lambda cannot be: name the function at the top of a module."""

import numpy as np
from torch.utils.data import DataLoader

loader = DataLoader(
    np.arange(8.0),
    batch_size=4,
    num_workers=1,
    multiprocessing_context="spawn",
    collate_fn=lambda rows: np.stack(rows),
)
next(iter(loader))
