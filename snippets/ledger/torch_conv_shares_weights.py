"""A convolution puts the same three weights on every window; a dense layer of its size has a weight for each pair."""

import torch
from torch import nn


def main() -> None:
    x = torch.arange(6.0)  # (6,)
    conv = nn.Conv1d(1, 1, 3, bias=False)
    dense = nn.Linear(6, 4, bias=False)
    outputs = conv(x.reshape(1, 1, 6)).flatten()  # (4,)
    kernel = conv.weight.flatten()  # (3,)
    by_window = torch.stack([x[i : i + 3] @ kernel for i in range(4)])  # (4,)
    assert torch.allclose(outputs, by_window, atol=1e-6)
    with torch.no_grad():
        for i in range(4):
            dense.weight[i] = torch.zeros(6).index_add(0, torch.arange(i, i + 3), kernel)
    assert torch.allclose(dense(x), outputs, atol=1e-6)
    print(f"outputs: {outputs.numel()}")
    print(f"weights_of_convolution: {conv.weight.numel()}")
    print(f"weights_of_dense_layer: {dense.weight.numel()}")
    print(f"zeros_in_dense_layer: {int((dense.weight == 0).sum())}")


if __name__ == "__main__":
    main()
