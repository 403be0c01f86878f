"""A short batch padded to full size keeps its loss if the mean is taken over the real rows only."""

import numpy as np
import torch
from torch.nn.functional import cross_entropy

from snippets.digits.data import Floats, Ints, load
from snippets.nets.start import dense

SIZE = 72


def padded(x: Floats, y: Ints) -> tuple[Floats, Ints, Floats]:
    """Images, labels and a weight a row: one for what is real, zero for what was added."""
    missing = SIZE - len(x)
    weight = np.pad(np.ones(len(x), np.float32), (0, missing))  # (72,)
    return np.pad(x, ((0, missing), (0, 0))), np.pad(y, (0, missing)), weight


def losses_of(kernel: torch.Tensor, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return cross_entropy(x @ kernel, y, reduction="none")  # (n,)


def main() -> None:
    kernel, (images, labels, *_) = torch.from_numpy(dense(0, 64, 10)[0]), load()
    x, y = images[:40], labels[:40]  # (40, 64), (40,)
    full_x, full_y, weight = map(torch.from_numpy, padded(x, y))
    losses = losses_of(kernel, full_x, full_y)  # (72,)
    short = losses_of(kernel, torch.from_numpy(x), torch.from_numpy(y)).mean()  # ()
    over_real = (weight * losses).sum() / weight.sum()  # ()
    over_all = (weight * losses).mean()  # ()
    assert abs(over_real - short) < 1e-6 and abs(over_all - short * 40 / 72) < 1e-6
    print(f"loss_of_short_batch: {short.item():.4f}")
    print(f"mean_over_real_rows: {over_real.item():.4f}")
    print(f"mean_over_all_rows: {over_all.item():.4f}")


if __name__ == "__main__":
    main()
