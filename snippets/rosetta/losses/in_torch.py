"""Losses: what PyTorch averages by itself, Optax gives for each example."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.rosetta.rows import CLASSES, Rows, X, Y, report

classes, x, y = map(torch.from_numpy, (CLASSES, X, Y))  # (2,), (2, 3), (2, 3)
p, truth = torch.softmax(y, 1), (y > 0).float()  # (2, 3), (2, 3)


def label_smoothing() -> object:
    return F.cross_entropy(x, classes, label_smoothing=0.1)


def class_weights() -> object:
    return F.cross_entropy(x, classes, weight=p[0])


ROWS: Rows = {
    "cross_entropy": lambda: F.cross_entropy(x, classes),
    "cross_entropy_soft": lambda: F.cross_entropy(x, p),
    "label_smoothing": label_smoothing,
    "class_weights": class_weights,
    "nll": lambda: F.nll_loss(F.log_softmax(x, 1), classes),
    "binary": lambda: F.binary_cross_entropy_with_logits(x, truth),
    "mse": lambda: F.mse_loss(x, y),
    "l1": lambda: F.l1_loss(x, y),
    "huber": lambda: F.huber_loss(x, y),
    "kl": lambda: F.kl_div(F.log_softmax(x, 1), p, reduction="batchmean"),
    "cosine": lambda: F.cosine_similarity(x, y),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
