"""A device named in forward is a constant of the exported program, until move_to_device_pass rewrites it."""

import torch
from torch.export.passes import move_to_device_pass

from snippets.export.function import Function


def add_range(x: torch.Tensor) -> torch.Tensor:
    """Makes a tensor of its own, on the device of x (n,)."""
    return x + torch.arange(len(x), device=x.device)


def devices(program: torch.export.ExportedProgram) -> set[str]:
    """The devices that its operations name."""
    nodes = program.graph.nodes
    return {str(node.kwargs["device"]) for node in nodes if "device" in node.kwargs}


def main() -> None:
    x = torch.ones(3)  # (3,)
    program = torch.export.export(Function(add_range), (x,))
    assert devices(program) == {"cpu"}
    moved = move_to_device_pass(program, "meta")
    result = moved.module()(x.to("meta"))
    assert devices(moved) == {"meta"} and result.device.type == "meta"
    print(f"rows: {len(result)}")


if __name__ == "__main__":
    main()
