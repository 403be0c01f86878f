"""From a line of Python to a compiler's input: f is captured, then autodiff is traced, forward and backward apart."""

import math
from collections.abc import Callable
from typing import Any

import torch
from torch._dynamo.backends.common import aot_autograd
from torch._functorch._aot_autograd.utils import make_boxed_func
from torch.fx import GraphModule

Compiler = Callable[[GraphModule, Any], Any]
stages: dict[str, str] = {}


def recorder(stage: str) -> Compiler:
    """A compiler that writes down its input's operators and has it run as it is."""

    def compiler(graph: GraphModule, _: Any) -> Any:
        nodes = [node for node in graph.graph.nodes if node.op == "call_function"]
        stages[stage] = " ".join(node.target.__name__.split(".")[0] for node in nodes)
        return make_boxed_func(graph.forward)

    return compiler


def backend(graph: GraphModule, inputs: Any) -> Any:
    recorder("captured")(graph, inputs)
    autodiff: Compiler = aot_autograd(
        fw_compiler=recorder("forward"), bw_compiler=recorder("backward")
    )
    return autodiff(graph, inputs)


@torch.compile(backend=backend)
def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sin(x) * 2  # ()


def main() -> None:
    x = torch.tensor(0.5, requires_grad=True)  # ()
    value = f(x)
    assert list(stages) == ["captured", "forward"]
    value.backward()
    assert x.grad is not None and math.isclose(x.grad, 2 * math.cos(0.5), rel_tol=1e-6)
    assert "cos" not in stages["forward"] and "cos" in stages["backward"]
    for stage, operators in stages.items():
        print(f"{stage}: {operators}")
    print(f"value: {value.item():.4f}")
    print(f"slope: {x.grad.item():.4f}")


if __name__ == "__main__":
    main()
