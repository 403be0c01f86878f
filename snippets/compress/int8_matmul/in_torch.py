"""Multiplying int8 matrices: int8 sums wrap around silently, int32 sums do not; two scales bring the floats back."""

import torch

from snippets.layers.start import normal

x = torch.from_numpy(normal(0, 4, 64))  # (4, 64)
w = torch.from_numpy(normal(1, 64, 3))  # (64, 3)


def quantise(values: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Values as scale * q with q in -127 ... 127: q int8, scale ()."""
    scale = values.abs().max() / 127
    return torch.round(values / scale).to(torch.int8), scale


def main() -> None:
    (x_q, x_scale), (w_q, w_scale) = quantise(x), quantise(w)
    narrow = x_q @ w_q  # (4, 3), int8
    wide = x_q.to(torch.int32) @ w_q.to(torch.int32)  # (4, 3), int32
    products = x_scale * w_scale * wide  # (4, 3), float32
    assert narrow.dtype == torch.int8
    assert torch.equal(narrow, wide.to(torch.int8))
    assert torch.allclose(products, x @ w, atol=0.3)
    print(f"bytes_of_w: {w.nbytes}")
    print(f"bytes_of_w_q: {w_q.nbytes}")
    print(f"int8_sum: {narrow[0, 1].item()}")
    print(f"int32_sum: {wide[0, 1].item()}")
    print(f"from_int8: {products[0, 1].item():.4f}")
    print(f"from_float32: {(x @ w)[0, 1].item():.4f}")


if __name__ == "__main__":
    main()
