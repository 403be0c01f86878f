# /// script
# [tool.verified]
# differs = ["abs", "clip", "leaky_relu", "norm", "std", "maximum"]
# ///
"""Gradients where a function has a corner or a tie: any slope between the two would do."""

import torch
from torch.func import grad
from torch.nn import functional as F  # noqa: N812

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

zero, zeros, ones = torch.tensor(0.0), torch.zeros(2), torch.ones(2)  # (), (2,), (2,)
AS_IT_IS: As = {
    "abs": (0, lambda: grad(torch.abs)(zero)),
    "clip": (1, lambda: grad(lambda x: x.clamp(min=0))(zero)),
    "leaky_relu": (0.01, lambda: grad(F.leaky_relu)(zero)),
    "norm": (0, lambda: grad(torch.linalg.vector_norm)(zeros)[0]),
    "std": (0, lambda: grad(lambda x: x.std())(ones)[0]),
    "maximum": (1, lambda: grad(lambda x: x.max(dim=0).values)(ones)[0]),
}
EQUAL: Rows = {
    "abs_equal": lambda: grad(torch.abs)(zero),
    "clip_equal": lambda: grad(lambda x: x.clamp(min=0))(zero),
    "leaky_relu_equal": lambda: grad(F.leaky_relu)(zero),
    "norm_equal": lambda: grad(torch.linalg.vector_norm)(zeros)[0],
    "std_equal": lambda: grad(lambda x: x.std())(ones)[0],
    "maximum_equal": lambda: grad(lambda x: x.amax(dim=0))(ones)[0],
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
