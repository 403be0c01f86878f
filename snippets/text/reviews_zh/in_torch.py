# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Chinese reviews, good or bad, by the mean of their characters' vectors: judge it against the majority's share."""

import torch

from snippets.digits.mlp_adam.in_torch import loss_of, step
from snippets.digits.with_torch import Model
from snippets.text.batches import batches
from snippets.text.encode import Texts
from snippets.text.pooling_matters.in_torch import new_model
from snippets.text.report import report
from snippets.text.reviews import load


def train(model: Model, texts: Texts, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    losses = []
    for x, y in batches(texts, epochs):
        loss = step(loss_of, model, optimizer, torch.from_numpy(x), torch.from_numpy(y).long())
        losses.append(loss.item())
    return losses


def train_and_report(texts: Texts, epochs: int) -> None:
    model = new_model(texts.vocabulary)
    losses = train(model, texts, epochs)
    with torch.no_grad():
        report(texts, losses, lambda x: model(torch.from_numpy(x)).argmax(-1).numpy())


def main() -> None:
    train_and_report(load(), epochs=3)


if __name__ == "__main__":
    main()
