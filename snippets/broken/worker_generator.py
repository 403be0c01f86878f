# /// script
# [tool.verified]
# raises = "TypeError"
# message = "cannot pickle 'generator' object"
# ///
"""A generator kept in the dataset cannot be pickled for a worker: make it in `__iter__`."""

from torch.utils.data import DataLoader, IterableDataset


class Stream(IterableDataset):
    def __init__(self):
        self.rows = (float(n) for n in range(8))

    def __iter__(self):
        return self.rows


loader = DataLoader(Stream(), num_workers=1, multiprocessing_context="spawn")
next(iter(loader))
