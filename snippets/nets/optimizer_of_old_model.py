"""An optimizer moves the parameters it was given: make the model anew, and the new one stays put."""

import torch

from snippets.start.fit_line.in_torch import loss_of, new_model


def train(model: torch.nn.Linear, optimizer: torch.optim.Optimizer) -> float:
    """The loss after 200 steps."""
    for _ in range(200):
        optimizer.zero_grad()
        loss_of(model).backward()
        optimizer.step()
    return loss_of(model).item()


def main() -> None:
    model = new_model()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    model = new_model()
    first = loss_of(model).item()
    stale = train(model, optimizer)
    fresh = train(model, torch.optim.SGD(model.parameters(), lr=0.05))
    assert stale == first
    assert fresh < 0.5 * first
    print(f"first_loss: {first:.4f}")
    print(f"old_models_optimizer: {stale:.4f}")
    print(f"own_optimizer: {fresh:.4f}")


if __name__ == "__main__":
    main()
