# /// script
# [tool.verified]
# differs = ["with_float32_scalar"]
# ///
"""What comes of bfloat16 and something else: a Python number leaves it, a float32 array makes 32 bits of it."""

import torch


def main() -> None:
    half, whole = torch.ones(3, dtype=torch.bfloat16), torch.ones(3)
    found = {
        "with_python_number": half * 2.0,
        "with_integers": half + torch.arange(3),
        "with_float16": half + whole.half(),
        "with_float32": half + whole,
        "with_float32_scalar": half * torch.tensor(2.0),
    }
    for name, result in found.items():
        print(f"{name}: {8 * result.dtype.itemsize} bits")


if __name__ == "__main__":
    main()
