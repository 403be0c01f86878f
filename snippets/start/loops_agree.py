"""Both loops from one start, on the same batches: the losses of every step, side by side."""

import numpy as np

from snippets.digits.mlp_adam.in_jax import train as train_jax
from snippets.digits.mlp_adam.in_torch import train as train_torch
from snippets.nets.two_layers.in_jax import new_model as new_jax
from snippets.nets.two_layers.in_torch import new_model as new_torch


def main() -> None:
    losses_torch = np.array(train_torch(new_torch(64, 32, 10), epochs=5))  # (100,)
    losses_jax = np.array(train_jax(new_jax(64, 32, 10), epochs=5))  # (100,)
    apart = np.abs(losses_torch - losses_jax)  # (100,)
    limit = 1e-4
    assert apart.max() < limit and losses_torch[-20:].mean() < 0.1 * losses_torch[0]
    print(f"steps: {len(apart)}")
    print(f"losses_apart_less_than: {limit:.0e}")
    print(f"loss_of_step_1: {losses_torch[0]:.4f}")
    print(f"loss_of_step_20: {losses_torch[19]:.4f}")


if __name__ == "__main__":
    main()
