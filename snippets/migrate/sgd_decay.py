"""SGD with momentum and weight decay: PyTorch adds the decay to the gradient, which Optax does by a step before."""

from typing import Any

import jax.numpy as jnp
import numpy as np
import optax
import torch
from flax import nnx

from snippets.digits.data import batches, load
from snippets.port_weights.arrays.in_jax import load as fill
from snippets.port_weights.arrays.in_torch import arrays_of
from snippets.port_weights.layouts import Arrays
from snippets.start.classifier.in_jax import step
from snippets.start.classifier.in_torch import step as step_in_torch


def losses_in_jax(start: Arrays, rule: optax.GradientTransformation) -> list[float]:
    model = nnx.eval_shape(lambda: nnx.Linear(64, 10, rngs=nnx.Rngs(0)))
    fill(model, start)
    optimizer: Any = nnx.Optimizer(model, rule, wrt=nnx.Param)
    pairs = batches(*load()[:2], epochs=1)
    return [step(model, optimizer, jnp.asarray(x), jnp.asarray(y)).item() for x, y in pairs]


def main() -> None:
    torch.manual_seed(0)
    model = torch.nn.Linear(64, 10)
    start = {name: array.copy() for name, array in arrays_of(model).items()}
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=0.01)
    pairs = batches(*load()[:2], epochs=1)
    tensors = ((torch.from_numpy(x), torch.from_numpy(y)) for x, y in pairs)
    wanted = np.array([step_in_torch(model, optimizer, x, y).item() for x, y in tensors])  # (20,)
    sgd, decay = optax.sgd(0.1, momentum=0.9), optax.add_decayed_weights(0.01)
    before = np.abs(losses_in_jax(start, optax.chain(decay, sgd)) - wanted)  # (20,)
    after = np.abs(losses_in_jax(start, optax.chain(sgd, decay)) - wanted)  # (20,)
    assert before.max() < 1e-4 < 0.01 < after.max()
    print("decay_before_apart_less_than: 1e-4")
    print(f"decay_after_apart: {after.max():.3f}")


if __name__ == "__main__":
    main()
