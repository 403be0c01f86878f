"""A run whose next step depends on weights, optimizer, learning rate, random numbers and the place in the data."""

import jax
import numpy as np
import optax
from flax import nnx

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import loss_of, step
from snippets.digits.with_jax import Model, Optimizer


class Run:
    """A layer that some pixels do not reach, on its way through shuffled digits."""

    rule = optax.adam(optax.exponential_decay(0.01, 20, 0.5, staircase=True))

    def __init__(self, seed: int) -> None:
        linear = nnx.Linear(64, 10, kernel_init=nnx.initializers.zeros, rngs=nnx.Rngs(seed))
        self.model: Model = nnx.Sequential(nnx.Dropout(0.2, rngs=nnx.Rngs(seed)), linear)
        self.optimizer: Optimizer = nnx.Optimizer(self.model, self.rule, wrt=nnx.Param)
        both = self.model, self.optimizer
        nnx.update(both, jax.device_put(nnx.state(both), jax.devices()[0]))
        self.step, (self.x, self.y) = 0, load()[:2]  # (1440, 64), (1440,)

    def train(self, steps: int) -> list[float]:
        """The losses of the next steps; the order of an epoch depends on its number alone."""
        losses = []
        for _ in range(steps):
            epoch, batch = divmod(self.step, 20)
            rows = np.random.default_rng(epoch).permutation(1440)[72 * batch :][:72]  # (72,)
            x, y = map(jax.numpy.asarray, (self.x[rows], self.y[rows]))  # (72, 64), (72,)
            losses.append(step(loss_of, self.model, self.optimizer, x, y).item())
            self.step += 1
        return losses


def main() -> None:
    losses, again = (Run(seed=0).train(40) for _ in range(2))
    assert losses == again and np.mean(losses[20:]) < 0.5 * losses[0]
    print(f"equal_losses_of_two_runs: {len(losses)}")


if __name__ == "__main__":
    main()
