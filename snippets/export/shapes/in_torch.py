# /// script
# [tool.verified]
# differs = ["empty_accepted", "odd_accepted"]
# ///
"""An export has the sizes of its example, unless a dimension is named; then it has bounds, and in JAX divisors."""

import torch
from torch import nn
from torch.export import Dim

from snippets.exec.refused import refused
from snippets.export.function import Function


def total(x: torch.Tensor) -> torch.Tensor:
    """Sums (n,) of the rows x (n, 4)."""
    return x.sum(1)


def exported(rows: Dim) -> nn.Module:
    shapes = ({0: rows},)
    return torch.export.export(Function(total), (torch.ones(4, 4),), dynamic_shapes=shapes).module()


def main() -> None:
    x = torch.ones(4, 4)  # (4, 4)
    fixed = torch.export.export(Function(total), (x,)).module()
    rows = Dim("rows", max=16)
    free, pairs = exported(rows), exported(2 * rows)
    assert refused(fixed, torch.ones(5, 4), AssertionError)
    assert refused(free, torch.ones(17, 4), AssertionError)
    print(f"fixed: {len(fixed(x))}")
    print(f"smallest: {len(free(x[:1]))}")
    print(f"largest: {len(free(torch.ones(16, 4)))}")
    print(f"empty_accepted: {int(not refused(free, x[:0], AssertionError))}")
    print(f"even: {len(pairs(torch.ones(6, 4)))}")
    print(f"odd_accepted: {int(not refused(pairs, torch.ones(5, 4), AssertionError))}")


if __name__ == "__main__":
    main()
