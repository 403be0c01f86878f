"""A convolutional layer from its formula: the kernel slides over the image unflipped, all channels added up."""

import torch
from torch import nn

from snippets.layers.start import normal

x = torch.from_numpy(normal(0, 1, 2, 6, 5))  # (n, in, height, width)
kernel = torch.from_numpy(normal(1, 3, 2, 3, 3))  # (out, in, 3, 3)
bias = torch.from_numpy(normal(2, 3))  # (out,)


def by_hand(x: torch.Tensor) -> torch.Tensor:
    """Outputs (n, out, height - 2, width - 2)."""
    height, width = x.shape[2] - 2, x.shape[3] - 2
    products = [
        torch.einsum("nihw,oi->nohw", x[:, :, u : u + height, v : v + width], kernel[:, :, u, v])
        for u in range(3)
        for v in range(3)
    ]
    return torch.stack(products).sum(0) + bias[:, None, None]


def new_layer() -> nn.Conv2d:
    layer = nn.Conv2d(2, 3, 3)
    layer.load_state_dict({"weight": kernel, "bias": bias})
    return layer


def main() -> None:
    outputs = new_layer()(x)  # (1, 3, 4, 3)
    assert torch.allclose(outputs, by_hand(x), atol=1e-5)
    print(f"channels: {outputs.shape[1]}")
    print(f"height: {outputs.shape[2]}")
    print(f"width: {outputs.shape[3]}")
    print(f"first_output: {outputs[0, 0, 0, 0].item():.4f}")
    print(f"last_output: {outputs[0, 2, 3, 2].item():.4f}")


if __name__ == "__main__":
    main()
