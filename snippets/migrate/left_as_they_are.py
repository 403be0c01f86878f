# /// script
# [tool.verified]
# tolerance = 5e-2
# ///
"""AdamW's weight decay is left at its default: it runs, it learns, and its losses are not those of PyTorch."""

from typing import Any

import jax.numpy as jnp
import numpy as np
import optax
import torch
from flax import nnx

from snippets.digits.data import batches, load
from snippets.port_weights.arrays.in_jax import load as fill
from snippets.port_weights.arrays.in_torch import arrays_of
from snippets.start.classifier.in_jax import step
from snippets.start.classifier.in_torch import step as step_in_torch


def losses(model: nnx.Linear, rule: optax.GradientTransformation) -> list[float]:
    optimizer: Any = nnx.Optimizer(model, rule, wrt=nnx.Param)
    pairs = batches(*load()[:2], epochs=5)
    return [step(model, optimizer, jnp.asarray(x), jnp.asarray(y)).item() for x, y in pairs]


def main() -> None:
    torch.manual_seed(0)
    model = torch.nn.Linear(64, 10)
    copies = [nnx.eval_shape(lambda: nnx.Linear(64, 10, rngs=nnx.Rngs(0))) for _ in "12"]
    for copy in copies:
        fill(copy, arrays_of(model))
    adamw = torch.optim.AdamW(model.parameters(), lr=0.01)
    rows = batches(*load()[:2], epochs=5)
    wanted = [step_in_torch(model, adamw, *map(torch.from_numpy, row)).item() for row in rows]
    cases = zip(copies, (optax.adamw(0.01, weight_decay=0.01), optax.adamw(0.01)), strict=True)
    right, decay = (np.abs(np.subtract(losses(*case), wanted)).max() for case in cases)
    assert right < 1e-4 < 1e-3 < decay
    print("all_set_apart_less_than: 1e-4")
    print(f"decay_of_optax_apart: {decay:.4f}")


if __name__ == "__main__":
    main()
