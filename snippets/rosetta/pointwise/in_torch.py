"""Functions of each entry, and those that normalise a row."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.rosetta.rows import Rows, X, Y, report

x, y = map(torch.from_numpy, (X, Y))  # (2, 3), (2, 3)
holes = torch.where(x > 0, x, torch.nan)  # (2, 3)
ROWS: Rows = {
    "relu": lambda: F.relu(x),
    "gelu": lambda: F.gelu(x),
    "silu": lambda: F.silu(x),
    "leaky_relu": lambda: F.leaky_relu(x),
    "elu": lambda: F.elu(x),
    "softplus": lambda: F.softplus(x),
    "sigmoid": lambda: torch.sigmoid(x),
    "tanh": lambda: torch.tanh(x),
    "softmax": lambda: F.softmax(x, dim=1),
    "log_softmax": lambda: F.log_softmax(x, dim=1),
    "normalize": lambda: F.normalize(x),
    "clamp": lambda: torch.clamp(x, -0.5, 0.5),
    "maximum": lambda: torch.maximum(x, y),
    "erf": lambda: torch.erf(x),
    "rsqrt": lambda: torch.rsqrt(x * x),
    "floor_divide": lambda: torch.div(x, 0.3, rounding_mode="floor"),
    "remainder": lambda: torch.remainder(x, 0.3),
    "fmod": lambda: torch.fmod(x, 0.3),
    "nan_to_num": lambda: torch.nan_to_num(holes),
    "isnan": lambda: torch.isnan(holes),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
