"""A bias before batch normalization, taken out of a trained model: the running mean has to be moved by it."""

import torch
from torch import nn

from snippets.port_weights.compared import LIMIT, apart


@torch.no_grad()
def take_out(layer: nn.Conv2d, norm: nn.BatchNorm2d) -> None:
    assert layer.bias is not None and norm.running_mean is not None
    norm.running_mean -= layer.bias  # (channels,)
    layer.bias = None


def main() -> None:
    torch.manual_seed(0)
    layer, norm = nn.Conv2d(1, 8, 3), nn.BatchNorm2d(8)
    model, x = nn.Sequential(layer, norm), torch.randn(16, 1, 8, 8)  # (n, channels, height, width)
    model(x)
    model.eval()
    wanted = model(x).detach()  # (n, channels, height, width)
    without = norm(nn.functional.conv2d(x, layer.weight)).detach()
    take_out(layer, norm)
    assert apart(model(x).detach(), wanted) < LIMIT and apart(without, wanted) > 0.01
    print(f"apart_less_than: {LIMIT:.0e}")
    print("mean_left_apart_more_than: 0.01")


if __name__ == "__main__":
    main()
