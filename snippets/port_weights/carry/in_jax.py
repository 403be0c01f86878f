# /// script
# [tool.verified]
# tolerance = 2e-2
# differs = ["accuracy_here", "accuracy_there"]
# ///
"""Trained in Flax, saved as NumPy arrays, loaded into PyTorch: the same answers, and logits within 1e-5."""

from typing import Any

import jax.numpy as jnp
import numpy as np
import optax
import torch
from flax import nnx

from snippets.digits import data
from snippets.port_weights.arrays import in_jax as arrays_in_jax
from snippets.port_weights.arrays import in_torch as arrays_in_torch
from snippets.port_weights.compared import report
from snippets.port_weights.net import in_jax, in_torch
from snippets.start.classifier.in_jax import logits_of, step
from snippets.start.classifier.in_torch import logits_of as logits_in_torch


def trained() -> in_jax.Net:
    torch.manual_seed(0)
    model = nnx.eval_shape(lambda: in_jax.Net(nnx.Rngs(0)))
    arrays_in_jax.load(model, arrays_in_torch.arrays_of(in_torch.Net()))
    optimizer: Any = nnx.Optimizer(model, optax.sgd(0.05, momentum=0.9), wrt=nnx.Param)
    for x, y in data.batches(*data.load()[:2], epochs=3):
        step(model, optimizer, jnp.asarray(x), jnp.asarray(y))
    return model


def main() -> None:
    model, copy = trained(), in_torch.Net().eval()
    np.savez("weights.npz", **arrays_in_jax.arrays_of(model))
    arrays_in_torch.load(copy, dict(np.load("weights.npz")))
    model.eval()
    x = data.load().test_x  # (357, 64)
    report(logits_of(model, x), logits_in_torch(copy, x))


if __name__ == "__main__":
    main()
