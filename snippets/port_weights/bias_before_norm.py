"""A bias before batch normalization: Adam makes steps of its rounding noise, and evaluation drifts apart."""

import numpy as np
import torch
from flax import nnx
from torch import nn

from snippets.port_weights.arrays import in_jax as arrays_in_jax
from snippets.port_weights.arrays import in_torch as arrays_in_torch
from snippets.port_weights.compared import apart
from snippets.start.classifier import in_jax, in_torch


def new_copy(bias: bool, rngs: nnx.Rngs) -> nnx.Sequential:
    norm = nnx.BatchNorm(8, epsilon=1e-5, momentum=0.9, rngs=rngs)
    return nnx.Sequential(nnx.Linear(8, 8, use_bias=bias, rngs=rngs), norm)


def drift(bias: bool) -> tuple[float, float, float]:
    """How far apart the losses of 30 steps are, then the biases, and the logits in evaluation."""
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 8, bias=bias), nn.BatchNorm1d(8))
    copy = nnx.eval_shape(lambda: new_copy(bias, nnx.Rngs(0)))
    arrays = arrays_in_torch.arrays_of(model)
    arrays_in_jax.load(copy, {f"layers.{name}": array for name, array in arrays.items()})
    x = np.random.default_rng(0).normal(size=(1024, 8)).astype("float32")  # (n, features)
    pairs = [(x, x.argmax(1))] * 30
    losses = apart(in_torch.train(model, pairs, 0.01), in_jax.train(copy, pairs, 0.01))
    model.eval(), copy.eval()
    here, there = arrays_in_torch.arrays_of(model), arrays_in_jax.arrays_of(copy)
    biases = apart(here["0.bias"], there["layers.0.bias"]) if bias else 0.0
    return losses, biases, apart(in_torch.logits_of(model, x), copy(x))


def main() -> None:
    (losses, biases, logits), (same, _, logits_without) = drift(bias=True), drift(bias=False)
    assert max(losses, same) < 1e-4 and min(biases, logits) > 0.01 > logits_without
    print("losses_apart_less_than: 1e-04")
    print("biases_apart_more_than: 0.01")
    print("logits_apart_more_than: 0.01")
    print("logits_without_bias_apart_less_than: 0.01")


if __name__ == "__main__":
    main()
