# /// script
# [tool.verified]
# differs = ["std", "std_of_one", "median", "softmax_axis", "gelu", "resize", "pieces"]
# ///
"""Statistics and functions whose defaults differ."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

dot = torch.eye(1, 4)[None]  # (1, 1, 4)
AS_IT_IS: As = {
    "std": (2**0.5, lambda: torch.tensor([1.0, 3.0]).std()),
    "std_of_one": (float("nan"), lambda: torch.tensor([3.0]).std()),
    "median": (2, lambda: torch.tensor([1.0, 2.0, 3.0, 4.0]).median()),
    "softmax_axis": (1 / 2, lambda: F.softmax(torch.zeros(2, 3, 4))[0, 0, 0]),
    "gelu": (-0.004050, lambda: F.gelu(torch.tensor(-3.0))),
    "resize": (1 / 2, lambda: F.interpolate(dot, size=2, mode="linear")[0, 0, 0]),
    "pieces": (1, lambda: len(torch.split(torch.arange(3), 3))),
}
EQUAL: Rows = {
    "std_equal": lambda: torch.tensor([1.0, 3.0]).std(correction=0),
    "std_of_one_equal": lambda: torch.tensor([3.0]).std(correction=0),
    "median_equal": lambda: torch.quantile(torch.arange(1.0, 5.0), 0.5),
    "softmax_axis_equal": lambda: F.softmax(torch.zeros(2, 3, 4), dim=-1)[0, 0, 0],
    "gelu_equal": lambda: F.gelu(torch.tensor(-3.0), approximate="tanh"),
    "resize_equal": lambda: F.interpolate(dot, size=2, mode="linear")[0, 0, 0],
    "pieces_equal": lambda: len(torch.tensor_split(torch.arange(3), 3)),
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
