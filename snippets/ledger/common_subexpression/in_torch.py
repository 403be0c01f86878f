"""A sine written twice is computed once: captured, the graph holds two; split for the compiler, one."""

import torch
from torch._dynamo.backends.common import aot_autograd
from torch._functorch._aot_autograd.utils import make_boxed_func
from torch._functorch.partitioners import min_cut_rematerialization_partition

counts: dict[str, int] = {}


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sin(x) * 2 + torch.sin(x) * 3  # (n,)


def sines(graph: torch.fx.GraphModule) -> int:
    """How many of a graph's operators are a sine."""
    return sum("sin" in str(node.target) for node in graph.graph.nodes if node.op != "output")


def compiler(graph: torch.fx.GraphModule, _: list[torch.Tensor]) -> object:
    counts.setdefault("given", sines(graph))
    return make_boxed_func(graph.forward)


def backend(graph: torch.fx.GraphModule, examples: list[torch.Tensor]) -> object:
    counts["written"] = sines(graph)
    rest = aot_autograd(fw_compiler=compiler, partition_fn=min_cut_rematerialization_partition)
    return rest(graph, examples)


def main() -> None:
    x = torch.linspace(0, 1, 4, requires_grad=True)  # (4,)
    assert torch.allclose(torch.compile(f, backend=backend)(x), f(x))
    assert counts == {"written": 2, "given": 1}
    print(f"sines_written: {counts['written']}")
    print(f"sines_compiled: {counts['given']}")


if __name__ == "__main__":
    main()
