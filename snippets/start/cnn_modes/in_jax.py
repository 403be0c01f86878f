# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Batch normalization and the mode: while training, an answer depends on the other images of the batch."""

from functools import partial

import numpy as np

from snippets.digits.data import Floats, Ints, batches, load
from snippets.start.classifier.in_jax import logits_of, train
from snippets.start.company import answers, mixed, one_digit
from snippets.start.normalised.in_jax import Normalised, new_model


def accuracy(model: Normalised, x: Floats, y: Ints) -> float:
    """The share found, batch by batch, of the images x (batches, n, 64)."""
    found = [np.asarray(logits_of(model, batch)).argmax(-1) for batch in x]
    return float((np.stack(found) == y).mean())


def main() -> None:
    model = new_model()
    losses = train(model, batches(*load()[:2], epochs=3), rate=0.01)
    model.eval()
    evaluating = accuracy(model, *one_digit())
    assert np.allclose(*answers(partial(logits_of, model)), atol=1e-4)
    model.train()
    training_mixed, training = accuracy(model, *mixed()), accuracy(model, *one_digit())
    assert not np.allclose(*answers(partial(logits_of, model)), atol=1)
    model.eval()
    afterwards = accuracy(model, *one_digit())
    print(f"first_loss: {losses[0]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")
    print(f"evaluation_mode: {evaluating:.3f}")
    print(f"training_mode_mixed: {training_mixed:.3f}")
    print(f"training_mode_one_digit: {training:.3f}")
    print(f"evaluation_mode_afterwards: {afterwards:.3f}")


if __name__ == "__main__":
    main()
