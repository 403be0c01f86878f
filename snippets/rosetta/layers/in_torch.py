"""Layers, their matrices and kernels all 0.1, their biases 0: what they compute is the same."""

import torch
from torch import nn
from torch.nn import functional as F  # noqa: N812

from snippets.rosetta.rows import IMAGE, Rows, X, report
from snippets.rosetta.with_torch import filled

image = torch.from_numpy(IMAGE)  # (1, 2, 4, 4)
x = torch.from_numpy(X)  # (2, 3)
rows = torch.tensor([1, 0, 1])  # (3,)
ROWS: Rows = {
    "linear": lambda: filled(lambda: nn.Linear(3, 4))(x),
    "embedding": lambda: nn.Embedding.from_pretrained(x)(rows),
    "conv": lambda: filled(lambda: nn.Conv2d(2, 3, 3, padding=1))(image),
    "conv_stride": lambda: filled(lambda: nn.Conv2d(2, 3, 3, stride=2))(image),
    "max_pool": lambda: nn.MaxPool2d(2)(image),
    "avg_pool": lambda: nn.AvgPool2d(2)(image),
    "global_pool": lambda: nn.AdaptiveAvgPool2d(1)(image).flatten(1),
    "resize": lambda: F.interpolate(image, size=(6, 6), mode="bilinear"),
    "sequential": lambda: filled(lambda: nn.Sequential(nn.Linear(3, 4), nn.ReLU()))(x),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
