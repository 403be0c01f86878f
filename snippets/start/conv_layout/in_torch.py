# /// script
# [tool.verified]
# differs = ["axis_of_channels", "second_when_flattened"]
# ///
"""One convolution, shape by shape: channels before pixels, kernels as (out, in, height, width)."""

import torch
from torch import nn

from snippets.layers.start import normal

pictures = torch.from_numpy(normal(0, 2, 3, 6, 5))  # (n, channels, height, width)
kernels = torch.from_numpy(normal(1, 4, 3, 3, 2))  # (out, in, height, width)


def main() -> None:
    last = pictures.permute(0, 2, 3, 1)  # (n, height, width, channels)
    assert torch.equal(last.permute(0, 3, 1, 2), pictures)
    assert not torch.equal(last.reshape(pictures.shape), pictures)
    layer = nn.Conv2d(3, 4, kernel_size=(3, 2), bias=False)
    assert layer.weight.shape == kernels.shape
    layer.load_state_dict({"weight": kernels})
    outputs = layer(pictures)  # (2, 4, 4, 4)
    flat = outputs.flatten(1)  # (2, 64)
    assert flat[0, 1] == outputs[0, 0, 0, 1]
    assert flat[0, 16] == outputs[0, 1, 0, 0]
    print(f"axis_of_channels: {pictures.shape.index(3)}")
    print(f"outputs_of_a_picture: {flat.shape[1]}")
    print(f"channel_0_pixel_0: {outputs[0, 0, 0, 0].item():.4f}")
    print(f"channel_0_pixel_1: {outputs[0, 0, 0, 1].item():.4f}")
    print(f"channel_1_pixel_0: {outputs[0, 1, 0, 0].item():.4f}")
    print(f"second_when_flattened: {flat[0, 1].item():.4f}")


if __name__ == "__main__":
    main()
