"""SGD with momentum and weight decay: PyTorch adds the decay to the gradient, which Optax does by a step before."""

from collections.abc import Iterator
from typing import Any

import jax.numpy as jnp
import numpy as np
import optax
import torch
from flax import nnx

from snippets.digits.data import Floats, Ints, batches, load
from snippets.migrate.model import in_jax, in_torch
from snippets.start.classifier.in_jax import step
from snippets.start.classifier.in_torch import step as step_in_torch


def pairs() -> Iterator[tuple[Floats, Ints]]:
    return batches(*load()[:2], epochs=1)


def losses_in_jax(rule: optax.GradientTransformation) -> list[float]:
    model = in_jax.new_model()
    optimizer: Any = nnx.Optimizer(model, rule, wrt=nnx.Param)
    return [step(model, optimizer, jnp.asarray(x), jnp.asarray(y)).item() for x, y in pairs()]


def main() -> None:
    model = in_torch.new_model()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=0.01)
    tensors = ((torch.from_numpy(x), torch.from_numpy(y)) for x, y in pairs())
    wanted = np.array([step_in_torch(model, optimizer, x, y).item() for x, y in tensors])  # (20,)
    sgd, decay = optax.sgd(0.1, momentum=0.9), optax.add_decayed_weights(0.01)
    before = np.abs(losses_in_jax(optax.chain(decay, sgd)) - wanted)  # (20,)
    after = np.abs(losses_in_jax(optax.chain(sgd, decay)) - wanted)  # (20,)
    assert before.max() < 1e-4 < 0.05 < after.max()
    print("decay_before_apart_less_than: 1e-4")
    print(f"decay_after_apart: {after.max():.2f}")


if __name__ == "__main__":
    main()
