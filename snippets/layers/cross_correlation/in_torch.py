"""What is called convolution in deep learning is cross-correlation: a single 1 brings out the kernel backwards."""

import numpy as np
import torch

signal = torch.tensor([0.0, 0.0, 1.0, 0.0, 0.0])  # (5,)
kernel = torch.tensor([1.0, 2.0, 3.0])  # (3,)


def layer(signal: torch.Tensor, kernel: torch.Tensor) -> torch.Tensor:
    return torch.nn.functional.conv1d(signal[None, None], kernel[None, None])[0, 0]  # (3,)


def main() -> None:
    slid = layer(signal, kernel)  # (3,)
    by_hand = torch.stack([signal[i : i + 3] @ kernel for i in range(3)])  # (3,)
    convolved = np.convolve(signal.numpy(), kernel.numpy(), mode="valid")  # (3,)
    assert torch.equal(slid, by_hand)
    assert torch.equal(slid, kernel.flip(0))
    assert np.array_equal(convolved, kernel.numpy())
    assert np.array_equal(convolved, layer(signal, kernel.flip(0)).numpy())
    print(f"layer_first: {slid[0].item():.4f}")
    print(f"layer_last: {slid[2].item():.4f}")
    print(f"convolution_first: {convolved[0].item():.4f}")
    print(f"convolution_last: {convolved[2].item():.4f}")


if __name__ == "__main__":
    main()
