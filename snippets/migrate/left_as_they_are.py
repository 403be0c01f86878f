# /// script
# [tool.verified]
# timeout = 180
# tolerance = 5e-2
# ///
"""The translation without one of its settings: it runs, it learns, and its losses are not those of PyTorch."""

import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.digits.data import batches, load
from snippets.migrate.model.in_jax import Net, new_model
from snippets.migrate.model.in_torch import new_model as new_in_torch
from snippets.migrate.program.in_torch import train
from snippets.migrate.step.in_jax import new_optimizer, step


def losses(model: Net, decay: float) -> list[float]:
    optimizer, pairs = new_optimizer(model, decay), batches(*load()[:2], epochs=5)
    return [step(model, optimizer, jnp.asarray(x), jnp.asarray(y)).item() for x, y in pairs]


def main() -> None:
    wanted = np.array(train(new_in_torch(), epochs=5))  # (100,)
    cases = ((new_model(), 0.01), (new_model(), 1e-4), (Net(nnx.Rngs(0)), 0.01))
    all_set, decay, start = (np.abs(np.array(losses(*case)) - wanted) for case in cases)
    assert all_set.max() < 1e-4 < 1e-3 < decay.max() < start.max()
    print("all_set_apart_less_than: 1e-4")
    print(f"decay_of_optax_apart: {decay.max():.4f}")
    print(f"start_of_flax_apart: {start.max():.2f}")


if __name__ == "__main__":
    main()
