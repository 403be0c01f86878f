"""A weight of zero is multiplied like any other: 0 times infinity is nan, so skipping the zeros would show."""

import torch
from torch.nn.utils import prune

from snippets.nets.two_layers.in_torch import new_model


def main() -> None:
    pixel = 20
    layer = new_model(64, 128, 10).hidden
    prune.l1_unstructured(layer, "weight", amount=0.5)
    zeros = layer.weight[:, pixel] == 0  # (128,)
    x = torch.zeros(64)
    x[pixel] = torch.inf
    outputs = layer(x)  # (128,)
    assert 0 < zeros.sum() < 128
    assert torch.equal(outputs.isnan(), zeros)
    print(f"zero_weights: {int(zeros.sum())}")
    print(f"nan_outputs: {int(outputs.isnan().sum())}")


if __name__ == "__main__":
    main()
