"""A backend for torch.compile that writes down the operators of each stage and has them run as they are."""

from collections.abc import Callable
from typing import Any

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
    """What torch.compile captured, then its autodiff, forward and backward apart."""
    recorder("captured")(graph, inputs)
    autodiff: Compiler = aot_autograd(
        fw_compiler=recorder("forward"), bw_compiler=recorder("backward")
    )
    return autodiff(graph, inputs)
