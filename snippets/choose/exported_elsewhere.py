"""PyTorch's exported program is a file: a process that has never seen the function loads it and computes the same."""

import subprocess
import sys

import torch
from torch import nn

xs = torch.tensor([0.5, 1.0, 2.0])  # (3,)
ELSEWHERE = """
import torch
program = torch.export.load("program.pt2").module()
print(program(torch.tensor([0.5, 1.0, 2.0])).sum().item())
"""


class F(nn.Module):
    """The function; torch.export takes modules."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The shape of x."""
        return x * torch.sin(x)


def main() -> None:
    torch.export.save(torch.export.export(F(), (xs,)), "program.pt2")
    command = [sys.executable, "-I", "-c", ELSEWHERE]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    here, there = F()(xs).sum().item(), float(printed)
    assert abs(here - there) < 1e-5
    print(f"here: {here:.4f}")
    print(f"elsewhere: {there:.4f}")


if __name__ == "__main__":
    main()
