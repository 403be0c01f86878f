# /// script
# [tool.verified]
# raises = "TypeError"
# message = "CIFAR10.__init__() got an unexpected keyword argument 'test'"
# ///
"""A stand-in for torchvision's CIFAR10 (not installed here): no `test`, the test set is train=False."""

import torch
from torch.utils.data import Dataset


class CIFAR10(Dataset):
    def __init__(self, root: str, train: bool = True, download: bool = False) -> None:
        self.images = torch.zeros(5 if train else 1, 3, 32, 32)  # (n, 3, 32, 32)

    def __len__(self) -> int:
        return len(self.images)


both = CIFAR10("data", train=True, test=True)
