"""A run whose next step depends on weights, optimizer, learning rate, random numbers and the place in the data."""

import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import loss_of, step
from snippets.digits.with_jax import Model, Optimizer


class Run:
    """A net with dropout on its way through shuffled digits."""

    rule = optax.adam(optax.exponential_decay(0.01, 20, 0.5, staircase=True))

    def __init__(self, seed: int) -> None:
        rngs = nnx.Rngs(seed)
        first, last = nnx.Linear(64, 32, rngs=rngs), nnx.Linear(32, 10, rngs=rngs)
        self.model: Model = nnx.Sequential(first, nnx.relu, nnx.Dropout(0.2, rngs=rngs), last)
        self.optimizer: Optimizer = nnx.Optimizer(self.model, self.rule, wrt=nnx.Param)
        self.step = 0
        self.x, self.y = map(jnp.asarray, load()[:2])  # (1440, 64), (1440,)

    def train(self, steps: int) -> list[float]:
        """The losses of the next steps; the order of an epoch depends on its number alone."""
        losses = []
        for _ in range(steps):
            epoch, batch = divmod(self.step, 20)
            rows = np.random.default_rng(epoch).permutation(1440)[72 * batch :][:72]  # (72,)
            loss = step(loss_of, self.model, self.optimizer, self.x[rows], self.y[rows])
            self.step += 1
            losses.append(loss.item())
        return losses


def main() -> None:
    losses = Run(seed=0).train(40)
    assert losses == Run(seed=0).train(40) and np.mean(losses[20:]) < 0.5 * losses[0]
    print(f"equal_losses_of_two_runs: {len(losses)}")


if __name__ == "__main__":
    main()
