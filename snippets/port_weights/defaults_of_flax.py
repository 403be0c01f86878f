"""PyTorch told to do what Flax does by default: the same outputs, and the same running mean."""

import numpy as np
import torch
from flax import nnx
from torch import nn

from snippets.port_weights.compared import LIMIT, apart
from snippets.start.classifier.in_jax import logits_of as outputs_of


def main() -> None:
    numbers = np.random.default_rng(0).normal(size=(4, 3)).astype("float32") / 100
    x = torch.from_numpy(numbers)  # (n, features)
    rngs, norm = nnx.Rngs(0), nn.BatchNorm1d(3, momentum=0.01)
    moved = nnx.BatchNorm(3, rngs=rngs)
    left = nnx.Sequential(nnx.LayerNorm(3, rngs=rngs), nnx.gelu, moved)
    told = nn.Sequential(nn.LayerNorm(3, eps=1e-6), nn.GELU(approximate="tanh"), norm)
    untold = nn.Sequential(nn.LayerNorm(3), nn.GELU(), nn.BatchNorm1d(3))
    outputs = outputs_of(left, numbers)  # (n, features)
    assert apart(outputs, told(x).detach()) < LIMIT < apart(outputs, untold(x).detach())
    assert norm.running_mean is not None
    assert apart(moved.mean[...], norm.running_mean) < LIMIT
    print(f"apart_less_than: {LIMIT:.0e}")


if __name__ == "__main__":
    main()
