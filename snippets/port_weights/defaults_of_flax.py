"""PyTorch told to do what Flax does by default: the same outputs, and the same running mean."""

import numpy as np
import torch
from flax import nnx
from torch import nn

from snippets.port_weights.compared import LIMIT, apart
from snippets.start.classifier.in_jax import logits_of as outputs_of


def main() -> None:
    numbers = np.random.default_rng(0).normal(size=(4, 8)).astype("float32") / 100
    x = torch.from_numpy(numbers)  # (n, features)
    rngs, norm = nnx.Rngs(0), nn.BatchNorm1d(8, momentum=0.01)
    moved = nnx.BatchNorm(8, rngs=rngs)
    left = nnx.Sequential(nnx.LayerNorm(8, rngs=rngs), nnx.gelu, moved)
    told = nn.Sequential(nn.LayerNorm(8, eps=1e-6), nn.GELU(approximate="tanh"), norm)
    norm_untold = nn.BatchNorm1d(8)
    untold = nn.Sequential(nn.LayerNorm(8), nn.GELU(), norm_untold)
    outputs = outputs_of(left, numbers)  # (n, features)
    assert apart(outputs, told(x).detach()) < LIMIT < apart(outputs, untold(x).detach())
    assert norm.running_mean is not None and norm_untold.running_mean is not None
    assert apart(moved.mean[...], norm.running_mean) < LIMIT
    assert apart(moved.mean[...], norm_untold.running_mean) > LIMIT
    print(f"apart_less_than: {LIMIT:.0e}")


if __name__ == "__main__":
    main()
