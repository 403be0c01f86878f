# /// script
# [tool.verified]
# raises = "FileNotFoundError"
# message = "No such file or directory: 'cifar-10-b.npz'"
# ///
"""CIFAR-10 comes as pickles or in a binary format: an .npz is there only once you have saved one."""

import numpy as np

data = np.load("cifar-10-b.npz")
print(data["train_data"].shape)
