# /// script
# [tool.verified]
# differs = ["graphs"]
# ///
"""A Python `if` on a value: torch.compile breaks the graph there and runs on, unless fullgraph=True forbids it."""

from collections.abc import Callable

import torch

captures: list[torch.fx.GraphModule] = []


def backend(graph: torch.fx.GraphModule, inputs: list[torch.Tensor]) -> Callable[..., object]:
    captures.append(graph)
    return graph.forward


def f(x: torch.Tensor) -> torch.Tensor:
    y = x * x  # ()
    if y > 4:
        return 3 * y
    return -y


def slope(f: Callable[[torch.Tensor], torch.Tensor], x: float) -> float:
    point = torch.tensor(x, requires_grad=True)  # ()
    (found,) = torch.autograd.grad(f(point), point)
    return float(found)


def refused(f: Callable[[torch.Tensor], torch.Tensor]) -> bool:
    try:
        f(torch.tensor(3.0))
    except torch._dynamo.exc.Unsupported:
        return True
    return False


def main() -> None:
    compiled = torch.compile(f, backend=backend)
    above, below = slope(compiled, 3.0), slope(compiled, 1.0)
    assert (above, below) == (slope(f, 3.0), slope(f, 1.0)) == (18, -2)
    assert len(captures) == 3
    assert refused(torch.compile(f, backend=backend, fullgraph=True))
    print(f"slope_above: {above:.4f}")
    print(f"slope_below: {below:.4f}")
    print(f"graphs: {len(captures)}")


if __name__ == "__main__":
    main()
