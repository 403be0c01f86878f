# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""Training begun in PyTorch goes on in JAX: once Adam's averages are carried over, the losses are PyTorch's."""

from typing import Any

import jax.numpy as jnp
import numpy as np
import torch
from flax import nnx

from snippets.digits.data import batches, load
from snippets.migrate.carry_adam import carried
from snippets.migrate.model import in_jax, in_torch
from snippets.start.classifier.in_jax import step
from snippets.start.classifier.in_torch import step as step_in_torch


def losses(model: in_jax.Net, optimizer: Any) -> list[float]:
    rows = [*batches(*load()[:2], epochs=1)][10:]
    return [step(model, optimizer, jnp.asarray(x), jnp.asarray(y)).item() for x, y in rows]


def main() -> None:
    rows, model = [*batches(*load()[:2], epochs=1)], in_torch.new_model()
    adam = torch.optim.Adam(model.parameters(), lr=0.01)
    tensors = [(torch.from_numpy(x), torch.from_numpy(y)) for x, y in rows]
    for x, y in tensors[:10]:
        step_in_torch(model, adam, x, y)
    copy, fresh = in_jax.new_model(model), in_jax.new_model(model)
    other = carried(copy, model, adam)
    wanted = [step_in_torch(model, adam, x, y).item() for x, y in tensors[10:]]
    new = nnx.Optimizer(fresh, other.tx, wrt=nnx.Param)
    with_state = np.abs(np.array(losses(copy, other)) - wanted).max()
    without = np.abs(np.array(losses(fresh, new)) - wanted).max()
    assert with_state < 1e-4 and without > 0.05
    print("with_state_apart_less_than: 1e-4")
    print(f"without_apart: {without:.4f}")


if __name__ == "__main__":
    main()
