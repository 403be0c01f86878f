# /// script
# [tool.verified]
# differs = ["gradient_operators"]
# ///
"""The gradient is a program of its own: traced, it holds the cosine that the function lacks."""

import math

import torch
from torch.fx.experimental.proxy_tensor import make_fx


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sin(x) * 2  # ()


def operators(program: torch.fx.GraphModule) -> list[str]:
    """Names of a traced program's operators, in order."""
    nodes = [node for node in program.graph.nodes if node.op == "call_function"]
    return [node.target.overloadpacket.__name__ for node in nodes]


def main() -> None:
    x = torch.tensor(0.5, requires_grad=True)  # ()
    last = f(x).grad_fn
    assert last is not None and last.name() == "MulBackward0"
    program = make_fx(torch.func.grad(f))(x.detach())
    forward, gradient = operators(make_fx(f)(x.detach())), operators(program)
    slope = program(x.detach()).item()
    assert math.isclose(slope, 2 * math.cos(0.5), rel_tol=1e-6)
    print(f"forward: {' '.join(forward)}")
    print(f"gradient: {' '.join(gradient)}")
    print(f"forward_operators: {len(forward)}")
    print(f"gradient_operators: {len(gradient)}")
    print(f"forward_cosines: {forward.count('cos')}")
    print(f"gradient_cosines: {gradient.count('cos')}")
    print(f"slope: {slope:.4f}")


if __name__ == "__main__":
    main()
