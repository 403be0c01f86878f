"""Optimizer, loss and one step: gradients are cleared, computed, clipped and used, the schedule comes after."""

import torch
from torch import Tensor, nn, optim

from snippets.digits.data import batches, load
from snippets.migrate.model.in_torch import Net, new_model


def new_optimizer(model: Net) -> tuple[optim.AdamW, optim.lr_scheduler.LRScheduler]:
    optimizer = optim.AdamW(model.parameters(), lr=0.01)
    return optimizer, optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=100)


def loss_of(model: Net, x: Tensor, y: Tensor) -> Tensor:
    return nn.functional.cross_entropy(model(x), y)  # ()


def step(model: Net, optimizer: optim.AdamW, x: Tensor, y: Tensor) -> Tensor:
    optimizer.zero_grad()
    loss = loss_of(model, x, y)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
    optimizer.step()
    return loss


def main() -> None:
    model = new_model()
    optimizer, _ = new_optimizer(model)
    rows, labels = next(batches(*load()[:2], epochs=1))  # (72, 64), (72,)
    losses = [
        step(model, optimizer, torch.from_numpy(rows), torch.from_numpy(labels)) for _ in "12"
    ]
    print(f"loss_before: {losses[0].item():.4f}")
    print(f"loss_after: {losses[1].item():.4f}")


if __name__ == "__main__":
    main()
