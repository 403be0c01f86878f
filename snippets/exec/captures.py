"""A backend for torch.compile that keeps what it is handed and has it run as it is; no compiler is needed."""

from collections.abc import Callable

import torch

captures: list[torch.fx.GraphModule] = []


def backend(graph: torch.fx.GraphModule, inputs: list[torch.Tensor]) -> Callable[..., object]:
    captures.append(graph)
    return graph.forward
