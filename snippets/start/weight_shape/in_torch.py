# /// script
# [tool.verified]
# differs = ["rows", "columns"]
# ///
"""A layer from 2 inputs to 3 outputs: PyTorch's weight has a row for each output."""

import torch
from torch import nn


def main() -> None:
    layer = nn.Linear(2, 3)
    inputs = torch.ones(1, 2)  # (1, 2)
    by_hand = inputs @ layer.weight.T + layer.bias  # (1, 3)
    assert torch.allclose(layer(inputs), by_hand, atol=1e-6)
    rows, columns = layer.weight.shape
    print(f"inputs: {layer.in_features}")
    print(f"outputs: {layer.out_features}")
    print(f"rows: {rows}")
    print(f"columns: {columns}")


if __name__ == "__main__":
    main()
