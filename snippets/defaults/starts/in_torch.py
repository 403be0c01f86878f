# /// script
# [tool.verified]
# differs = ["linear_start", "bias_start", "conv_start", "embedding_start"]
# tolerance = 2e-2
# ///
"""How widely the numbers are spread that a layer begins with."""

import torch
from torch import nn

from snippets.defaults.rows import As, check, spread
from snippets.rosetta.rows import Rows, report

AS_IT_IS: As = {
    "linear_start": (300**-0.5, lambda: spread(nn.Linear(100, 200).weight)),
    "bias_start": (300**-0.5, lambda: spread(nn.Linear(100, 20000).bias)),
    "conv_start": (540**-0.5, lambda: spread(nn.Conv2d(20, 100, 3).weight)),
    "embedding_start": (1, lambda: spread(nn.Embedding(200, 100).weight)),
}
EQUAL: Rows = {
    "linear_start_equal": lambda: spread(nn.Linear(100, 200).weight),
    "bias_start_equal": lambda: spread(nn.init.zeros_(nn.Linear(100, 200).bias)),
    "conv_start_equal": lambda: spread(nn.Conv2d(20, 100, 3).weight),
    "embedding_start_equal": lambda: spread(nn.Embedding(200, 100).weight),
}


def main() -> None:
    torch.manual_seed(0)
    check(AS_IT_IS, tolerance=2e-2)
    report(EQUAL)


if __name__ == "__main__":
    main()
