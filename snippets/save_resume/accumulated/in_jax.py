"""Stopped between two batches whose gradients are to be added: optax.MultiSteps keeps the first one's in its state."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.digits.mlp_adam.in_jax import loss_of, step
from snippets.digits.with_jax import Optimizer
from snippets.nets.start import labels, xs

halves = ((xs[:4], labels[:4]), (xs[4:], labels[4:]))  # (4, 10), (4,)


class Run:
    """A step is made of two batches."""

    twice = optax.MultiSteps(optax.sgd(0.1), 2)

    def __init__(self, seed: int) -> None:
        self.model = nnx.Linear(10, 2, kernel_init=nnx.initializers.zeros, rngs=nnx.Rngs(seed))
        self.optimizer: Optimizer = nnx.Optimizer(self.model, self.twice, wrt=nnx.Param)

    def feed(self, half: int) -> None:
        """Add the gradient of one half, and step after the second."""
        step(loss_of, self.model, self.optimizer, *map(jnp.asarray, halves[half]))


def main() -> None:
    run, resumed, forgetful = map(Run, range(3))
    run.feed(0)
    nnx.update(resumed.model, nnx.state(run.model))
    nnx.update(forgetful.model, nnx.state(run.model))
    nnx.update(resumed.optimizer, nnx.state(run.optimizer))
    gradients = jax.tree.leaves(nnx.state(run.optimizer)["opt_state"]["acc_grads"])
    for each in (run, resumed, forgetful):
        each.feed(1)
    assert np.array_equal(resumed.model.kernel, run.model.kernel)
    assert not np.allclose(forgetful.model.kernel, run.model.kernel, atol=1e-3)
    print(f"gradients_to_save: {len(gradients)}")


if __name__ == "__main__":
    main()
