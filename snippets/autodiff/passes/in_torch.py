"""A Jacobian column by column with JVPs, or row by row with VJPs: a call for each input, or for each output."""

from collections.abc import Callable

import numpy as np
import torch
from torch.func import jacfwd, jacrev, jvp, vjp

Function = Callable[[torch.Tensor], torch.Tensor]


def columns(f: Function, x: torch.Tensor) -> list[torch.Tensor]:
    return [jvp(f, (x,), (direction,))[1] for direction in torch.eye(len(x))]


def rows(f: Function, x: torch.Tensor) -> list[torch.Tensor]:
    y, pull_back = vjp(f, x)[:2]
    return [pull_back(direction)[0] for direction in torch.eye(len(y))]


def calls(inputs: int, outputs: int) -> tuple[int, int]:
    """How many JVPs, and how many VJPs, make the Jacobian (outputs, inputs) of a layer."""
    matrix = torch.arange(inputs * outputs).reshape(outputs, inputs) / 10
    x = torch.linspace(-1.0, 1.0, inputs)  # (inputs,)

    def layer(x: torch.Tensor) -> torch.Tensor:
        return torch.tanh(matrix @ x)  # (outputs,)

    pushed, pulled = columns(layer, x), rows(layer, x)
    forward, reverse = jacfwd(layer)(x), jacrev(layer)(x)  # (outputs, inputs) both
    for jacobian in (forward, reverse, np.stack(pulled)):
        assert np.allclose(np.stack(pushed, 1), jacobian, atol=1e-6)
    return len(pushed), len(pulled)


def main() -> None:
    for name, (inputs, outputs) in {"6_in_2_out": (6, 2), "2_in_6_out": (2, 6)}.items():
        jvps, vjps = calls(inputs, outputs)
        assert (jvps, vjps) == (inputs, outputs)
        print(f"jvps_{name}: {jvps}\nvjps_{name}: {vjps}")


if __name__ == "__main__":
    main()
