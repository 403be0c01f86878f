# /// script
# [tool.verified]
# differs = ["float64_kept", "integer", "overflow", "sum_of_int32", "with_scalar", "mean_of_integers"]
# ///
"""Bits and dtypes that nobody asked for."""

import numpy as np
import torch

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

numbers = np.ones(3)  # (3,)


def bits(x: torch.Tensor) -> int:
    return 8 * x.element_size()


AS_IT_IS: As = {
    "float64_kept": (64, lambda: bits(torch.from_numpy(numbers))),
    "integer": (64, lambda: bits(torch.tensor(1))),
    "overflow": (2**31, lambda: torch.tensor(2**31 - 1) + 1),
    "sum_of_int32": (64, lambda: bits(torch.tensor([1, 2], dtype=torch.int32).sum())),
    "with_scalar": (16, lambda: bits(torch.ones(2).bfloat16() * torch.tensor(2.0))),
    "mean_of_integers": (RuntimeError, lambda: torch.tensor([1, 3]).mean()),
}
EQUAL: Rows = {
    "float64_kept_equal": lambda: bits(torch.from_numpy(numbers).float()),
    "integer_equal": lambda: bits(torch.tensor(1, dtype=torch.int32)),
    "overflow_equal": lambda: torch.tensor(2**31 - 1, dtype=torch.int32) + 1,
    "sum_of_int32_equal": lambda: bits(torch.tensor([1, 2]).sum(dtype=torch.int32)),
    "with_scalar_equal": lambda: bits(torch.ones(2).bfloat16() * 2.0),
    "mean_of_integers_equal": lambda: torch.tensor([1, 3]).float().mean(),
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
