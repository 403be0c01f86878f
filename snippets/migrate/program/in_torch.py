# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""The whole program in PyTorch: AdamW whose rate falls, clipped gradients, five epochs, and the test images."""

import torch

from snippets.digits.data import Floats, Ints, batches, load
from snippets.digits.report import report
from snippets.migrate.model.in_torch import Net, new_model
from snippets.migrate.step.in_torch import new_optimizer, step


def train(model: Net, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    optimizer, schedule = new_optimizer(model)
    losses = []
    for rows, labels in batches(*load()[:2], epochs):
        loss = step(model, optimizer, torch.from_numpy(rows), torch.from_numpy(labels))
        schedule.step()
        losses.append(loss.item())
    return losses


def classes(model: Net, rows: Floats) -> Ints:
    model.eval()
    with torch.no_grad():
        found: Ints = model(torch.from_numpy(rows)).argmax(-1).numpy()  # (n,)
    return found


def main() -> None:
    model = new_model()
    report(train(model, epochs=5), lambda rows: classes(model, rows))


if __name__ == "__main__":
    main()
