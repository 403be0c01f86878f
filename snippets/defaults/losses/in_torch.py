# /// script
# [tool.verified]
# differs = ["reduction", "class_axis", "half", "kl", "clip_norm"]
# ///
"""What a loss averages, over which axis it looks for classes, and what clipping divides by."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

logits, classes = torch.zeros(2, 4), torch.tensor([0, 1])  # (n, classes), (n,)
long, tags = torch.zeros(2, 3, 4), torch.zeros(2, 4, dtype=torch.int64)  # (n, 3, 4), (n, 4)


def clipped() -> object:
    weight = torch.ones(1, requires_grad=True)  # (1,)
    weight.grad = torch.full((1,), 2e-6)
    torch.nn.utils.clip_grad_norm_([weight], 1e-6)
    return weight.grad


AS_IT_IS: As = {
    "reduction": (1, lambda: F.cross_entropy(logits, classes).numel()),
    "class_axis": (1.098612, lambda: F.cross_entropy(long, tags)),
    "half": (4, lambda: F.mse_loss(torch.tensor(2.0), torch.tensor(0.0))),
    "kl": (0.346574, lambda: F.kl_div(logits.log_softmax(1), torch.eye(2, 4))),
    "clip_norm": (2e-6 / 3, clipped),
}
EQUAL: Rows = {
    "reduction_equal": lambda: F.cross_entropy(logits, classes).numel(),
    "class_axis_equal": lambda: F.cross_entropy(long, tags),
    "half_equal": lambda: F.mse_loss(torch.tensor(2.0), torch.tensor(0.0)),
    "kl_equal": lambda: F.kl_div(logits.log_softmax(1), torch.eye(2, 4), reduction="batchmean"),
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
