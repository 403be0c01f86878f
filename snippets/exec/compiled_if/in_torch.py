# /// script
# [tool.verified]
# differs = ["graphs"]
# ///
"""A Python `if` on a value: torch.compile breaks the graph there and runs on, unless fullgraph=True forbids it."""

from collections.abc import Callable

import torch

from snippets.exec.captures import backend, captures
from snippets.exec.refused import refused


def f(x: torch.Tensor) -> torch.Tensor:
    if x * x > 4:
        return 3 * x * x  # ()
    return -x * x  # ()


def slope(f: Callable[[torch.Tensor], torch.Tensor], x: float) -> float:
    point = torch.tensor(x, requires_grad=True)  # ()
    (found,) = torch.autograd.grad(f(point), point)
    return float(found)


def main() -> None:
    compiled = torch.compile(f, backend=backend)
    above, below = slope(compiled, 3.0), slope(compiled, 1.0)
    assert (above, below) == (slope(f, 3.0), slope(f, 1.0)) == (18, -2)
    whole = torch.compile(f, backend=backend, fullgraph=True)
    assert len(captures) == 3 and refused(whole, torch.tensor(3.0), torch._dynamo.exc.Unsupported)
    print(f"slope_above: {above:.4f}")
    print(f"slope_below: {below:.4f}")
    print(f"graphs: {len(captures)}")


if __name__ == "__main__":
    main()
