# /// script
# [tool.verified]
# differs = ["default"]
# ///
"""GELU without a word about its form: PyTorch takes the exact one, JAX the approximation by tanh."""

import torch
from torch.nn.functional import gelu

x = torch.tensor(-3.0)  # ()


def main() -> None:
    default = gelu(x)
    exact = gelu(x, approximate="none")
    by_tanh = gelu(x, approximate="tanh")
    assert default == exact != by_tanh
    print(f"default: {default.item():.5f}")
    print(f"exact: {exact.item():.5f}")
    print(f"by_tanh: {by_tanh.item():.5f}")


if __name__ == "__main__":
    main()
