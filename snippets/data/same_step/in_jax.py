# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""One training step fed by NumPy, by DataLoader and by grain: the same batches, and losses equal to the bit."""

from collections.abc import Callable, Iterable
from typing import Any

import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.data.feeds import by_grain, by_loader, by_numpy
from snippets.data.images import Batch, Images
from snippets.digits.data import Ints
from snippets.digits.mlp_adam.in_jax import loss_of, step
from snippets.digits.with_jax import Model
from snippets.nets.two_layers.in_jax import new_model


def train(feed: Callable[[Images, Ints], Iterable[Batch]], rule: Any) -> list[float]:
    """The losses of two epochs, each with an order of its own."""
    images = Images()
    model: Model = new_model(64, 32, 10)
    optimizer = nnx.Optimizer(model, rule, wrt=nnx.Param)
    losses = []
    for epoch in range(2):
        order = np.random.default_rng(epoch).permutation(len(images))  # (1440,)
        for x, y in feed(images, order):
            losses.append(step(loss_of, model, optimizer, *map(jnp.asarray, (x, y))).item())
    return losses


def main() -> None:
    rule = optax.adam(0.01)
    numpy, loader, grain = (train(feed, rule) for feed in (by_numpy, by_loader, by_grain))
    assert numpy == loader == grain
    print(f"steps: {len(grain)}")
    print(f"first_loss: {grain[0]:.4f}\nlast_loss: {grain[-1]:.4f}")


if __name__ == "__main__":
    main()
