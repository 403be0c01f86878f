"""Autocast on the CPU: matrix multiplications come in 16 bits, losses in 32, the rest here in those of the input."""

import torch
from torch.nn import functional


def main() -> None:
    torch.manual_seed(0)
    x, w, rows = torch.randn(4, 8), torch.randn(8, 8), torch.arange(4)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        matmul = x @ w  # (4, 8)
        found = {
            "matmul": matmul,
            "sum_of_float32": x.sum(),
            "softmax_of_float32": x.softmax(1),
            "relu_of_matmul": matmul.relu(),
            "sum_of_matmul": matmul.sum(),
            "softmax_of_matmul": matmul.softmax(1),
            "layer_norm_of_matmul": functional.layer_norm(matmul, (8,)),
            "matmul_plus_float32": matmul + x,
            "cross_entropy_of_matmul": functional.cross_entropy(matmul, rows),
            "mse_of_matmul": functional.mse_loss(matmul, x),
            "matmul_of_float64": x.double() @ w.double(),
        }
    assert w.dtype == x.dtype == torch.float32
    for name, result in found.items():
        print(f"{name}: {8 * result.dtype.itemsize} bits")


if __name__ == "__main__":
    main()
