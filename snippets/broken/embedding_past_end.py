# /// script
# [tool.verified]
# raises = "IndexError"
# message = "index out of range in self"
# ///
"""A vocabulary of 10 has the numbers 0 to 9: count padding and unknown in, or map what is new to unknown."""

import torch
from torch import nn

embedding = nn.Embedding(10, 4)
print(embedding(torch.tensor([[3, 5, 10]])).shape)
