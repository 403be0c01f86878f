"""Rows are declared even and the function takes them in pairs: then PyTorch's export refuses an odd number."""

import torch

from snippets.exec.refused import refused
from snippets.export.function import Function


def halved(x: torch.Tensor) -> torch.Tensor:
    """Sums (n, 4) of neighbouring rows of x (2n, 4)."""
    return x.view(-1, 2, 4).sum(1)


def main() -> None:
    shapes = ({0: 2 * torch.export.Dim("rows")},)
    example = (torch.ones(4, 4),)
    program = torch.export.export(Function(halved), example, dynamic_shapes=shapes).module()
    assert refused(program, torch.ones(5, 4), AssertionError)
    print(f"pairs: {len(program(torch.ones(6, 4)))}")


if __name__ == "__main__":
    main()
