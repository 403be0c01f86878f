# /// script
# [tool.verified]
# raises = "TypeError"
# message = "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found"
# ///
"""A loader stacks tensors, not pictures: without transform=ToTensor() torchvision's data sets give Pillow images."""

from PIL import Image
from torch.utils.data import DataLoader

train_set = [(Image.new("RGB", (32, 32)), label) for label in range(4)]
images, labels = next(iter(DataLoader(train_set, batch_size=2)))
