"""Where an array is, what it is made of, whether two are equal, and files."""

import torch

from snippets.rosetta.rows import Rows, X, Y, report

x, y = map(torch.from_numpy, (X, Y))  # (2, 3), (2, 3)


def saved() -> object:
    torch.save(x, "x.pt")
    return torch.load("x.pt")


def saved_together() -> object:
    torch.save({"x": x, "y": y}, "both.pt")
    return torch.load("both.pt")["y"]


ROWS: Rows = {
    "to_device": lambda: x.to("cpu"),
    "device": lambda: x.device == torch.device("cpu"),
    "length": lambda: x.size(0),
    "axes": lambda: x.dim(),
    "entries": lambda: x.numel(),
    "bytes": lambda: x.nbytes,
    "is_float": lambda: x.is_floating_point(),
    "bfloat16": lambda: x.bfloat16().float(),
    "bits": lambda: x.view(torch.int32),
    "close": lambda: torch.allclose(x, x + 1e-9),
    "equal": lambda: torch.equal(x, y),
    "dlpack": lambda: torch.utils.dlpack.from_dlpack(x),
    "saved": saved,
    "saved_together": saved_together,
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
