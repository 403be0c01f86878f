# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""A small GRU reads the reviews in order: its state after the last real token decides, and the order counts."""

from functools import partial

import torch
from torch import Tensor

from snippets.digits.with_torch import Model
from snippets.start.classifier.in_torch import logits_of, train
from snippets.start.judged_texts import accuracy
from snippets.start.last_state.in_torch import new_model
from snippets.text.batches import batches
from snippets.text.pooling_matters.in_torch import new_model as mean_of_tokens
from snippets.text.reviews import load


def changed_by_padding(model: Model, x: Tensor) -> float:
    longer = torch.nn.functional.pad(x, (0, 20))  # (n, length + 20)
    return float((logits_of(model, longer) - logits_of(model, x)).abs().max())


def changed_by_reversing(model: Model, x: Tensor) -> float:
    places, lengths = torch.arange(x.shape[1]), (x != 0).sum(1, keepdim=True)
    backwards = torch.take_along_dim(x, (lengths - 1 - places) % x.shape[1], dim=1)  # (n, length)
    return float((logits_of(model, backwards) - logits_of(model, x)).abs().max())


def main() -> None:
    texts = load()
    model, x = new_model(texts.vocabulary), torch.from_numpy(texts.test_x)  # (1000, 60)
    losses = train(model, batches(texts, epochs=3), rate=0.01)
    assert changed_by_padding(model, x) < 1e-4 and changed_by_reversing(model, x) > 1
    assert changed_by_reversing(mean_of_tokens(texts.vocabulary), x) < 1e-4
    print(f"first_loss: {losses[0]:.4f}")
    print(f"loss_after_an_epoch: {losses[40]:.4f}")
    for name, rows in (("train", texts[:2]), ("test", texts[2:4])):
        print(f"{name}_accuracy: {accuracy(partial(logits_of, model), *rows):.3f}")


if __name__ == "__main__":
    main()
