# /// script
# [tool.verified]
# tolerance = 2e-2
# differs = ["accuracy_here", "accuracy_there"]
# ///
"""Trained in Flax, saved as NumPy arrays, loaded into PyTorch: the same answers, and logits within 1e-5."""

import numpy as np
from flax import nnx

from snippets.digits.data import batches
from snippets.digits.data import load as digits
from snippets.port_weights.arrays import in_jax as arrays_in_jax
from snippets.port_weights.arrays import in_torch as arrays_in_torch
from snippets.port_weights.compared import report
from snippets.port_weights.net import in_jax, in_torch
from snippets.start.classifier.in_jax import logits_of, train
from snippets.start.classifier.in_torch import logits_of as logits_in_torch


def trained() -> in_jax.Net:
    model = in_jax.Net(nnx.Rngs(0))
    train(model, batches(*digits()[:2], epochs=3), rate=0.003)
    return model


def main() -> None:
    model, copy = trained(), in_torch.Net()
    np.savez("weights.npz", **arrays_in_jax.arrays_of(model))
    with np.load("weights.npz") as file:
        arrays_in_torch.load(copy, dict(file))
    model.eval()
    copy.eval()
    x = digits().test_x  # (357, 64)
    report(logits_of(model, x), logits_in_torch(copy, x))


if __name__ == "__main__":
    main()
