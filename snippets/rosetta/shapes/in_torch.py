"""Shapes: other axes, other orders, pieces put together and taken apart."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.rosetta.rows import Rows, T, X, Y, report

t = torch.from_numpy(T)  # (2, 3, 4)
x, y = map(torch.from_numpy, (X, Y))  # (2, 3), (2, 3)
ROWS: Rows = {
    "reshape": lambda: x.reshape(3, 2),
    "flatten": lambda: torch.flatten(t, 1),
    "unsqueeze": lambda: x.unsqueeze(1),
    "squeeze": lambda: x[:1].squeeze(0),
    "transpose": lambda: t.transpose(1, 2),
    "permute": lambda: t.permute(2, 0, 1),
    "movedim": lambda: t.movedim(0, 2),
    "expand": lambda: x[0].expand(4, 3),
    "repeat": lambda: x.repeat(2, 1),
    "repeat_interleave": lambda: x.repeat_interleave(2, dim=1),
    "cat": lambda: torch.cat([x, y], dim=1),
    "stack": lambda: torch.stack([x, y], dim=1),
    "split": lambda: t.split(3, dim=2),
    "chunk": lambda: t.chunk(2, dim=2),
    "tensor_split": lambda: t.tensor_split(2, dim=1),
    "unbind": lambda: x.unbind(0),
    "flip": lambda: x.flip(1),
    "roll": lambda: x.roll(1, 1),
    "pad": lambda: F.pad(x, (1, 2)),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
