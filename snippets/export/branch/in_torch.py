"""A branch that depends on a value is exported with torch.cond, and the file holds both sides."""

import torch

from snippets.export.function import Function


def step(x: torch.Tensor) -> torch.Tensor:
    """Down if the sum is positive, up if it is not: one less or one more than x (n,)."""
    y: torch.Tensor = torch.cond(x.sum() > 0, lambda x: x - 1, lambda x: x + 1, (x,))
    return y  # (n,)


def main() -> None:
    x = torch.arange(4.0)  # (4,)
    program = torch.export.export(Function(step), (x,))
    torch.export.save(program, "step.pt2")
    loaded = torch.export.load("step.pt2").module()
    above, below = loaded(x), loaded(-x)
    assert torch.equal(above, step(x)) and torch.equal(below, step(-x))
    print(f"above: {above.sum():.4f}")
    print(f"below: {below.sum():.4f}")


if __name__ == "__main__":
    main()
