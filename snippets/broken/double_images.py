# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "must have the same dtype"
# ///
"""NumPy's float64 handed to a model of float32."""

import torch
from sklearn.datasets import load_digits

images = torch.from_numpy(load_digits().data)
model = torch.nn.Linear(64, 10)
print(model(images))
