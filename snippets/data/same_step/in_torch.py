# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""One training step fed by NumPy, by DataLoader and by grain: the same batches, and losses equal to the bit."""

from collections.abc import Callable, Iterable

import numpy as np
import torch

from snippets.data.feeds import by_grain, by_loader, by_numpy
from snippets.data.images import Batch, Images
from snippets.digits.data import Ints
from snippets.digits.mlp_adam.in_torch import loss_of, step
from snippets.nets.two_layers.in_torch import new_model


def train(feed: Callable[[Images, Ints], Iterable[Batch]]) -> list[float]:
    """The losses of two epochs, each with an order of its own."""
    images = Images()
    model = new_model(64, 32, 10)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for epoch in range(2):
        order = np.random.default_rng(epoch).permutation(len(images))  # (1440,)
        for x, y in feed(images, order):
            batch = torch.from_numpy(x), torch.from_numpy(y)
            losses.append(step(loss_of, model, optimizer, *batch).item())
    return losses


def main() -> None:
    numpy, loader, grain = train(by_numpy), train(by_loader), train(by_grain)
    assert numpy == loader == grain
    print(f"steps: {len(grain)}")
    print(f"first_loss: {grain[0]:.4f}")
    print(f"last_loss: {grain[-1]:.4f}")


if __name__ == "__main__":
    main()
