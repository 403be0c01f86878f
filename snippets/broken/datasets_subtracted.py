# /// script
# [tool.verified]
# raises = "TypeError"
# message = "unsupported operand type(s) for -: 'TensorDataset' and 'TensorDataset'"
# ///
"""Two data sets are not images and labels: nothing has been read yet; loop over batches."""

import jax.numpy as jnp
import torch
from torch.utils.data import TensorDataset


def load_data():
    train_data = TensorDataset(torch.ones(6, 3, 32, 32), torch.arange(6))
    test_data = TensorDataset(torch.ones(2, 3, 32, 32), torch.arange(2))
    return train_data, test_data


x, y = load_data()
loss = jnp.mean((x - y) ** 2)
