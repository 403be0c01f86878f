# /// script
# [tool.verified]
# raises = "ValueError"
# message = "expected unspecified shuffle option, but got shuffle=True"
# ///
"""A stream has no row numbers to shuffle: shuffle in a buffer, or when the files are written."""

from torch.utils.data import DataLoader, IterableDataset


class Stream(IterableDataset):
    def __iter__(self):
        return iter(range(8))


loader = DataLoader(Stream(), shuffle=True)
