"""Mean squared error from its formula: its gradient is 2 / n times prediction less truth."""

import torch
from torch.nn import functional

from snippets.layers.start import normal

predicted = torch.from_numpy(normal(0, 5))  # (n,)
truth = torch.from_numpy(normal(1, 5))  # (n,)


def layer(predicted: torch.Tensor) -> torch.Tensor:
    return functional.mse_loss(predicted, truth)  # ()


def by_hand(predicted: torch.Tensor) -> torch.Tensor:
    return ((predicted - truth) ** 2).sum() / 5  # ()


def chords(predicted: torch.Tensor, step: float = 1e-2) -> torch.Tensor:
    """Finite differences (n,), one entry at a time."""
    steps = step * torch.eye(predicted.numel()).reshape(-1, *predicted.shape)
    changes = [(layer(predicted + d) - layer(predicted - d)) / (2 * step) for d in steps]
    return torch.stack(changes).reshape(predicted.shape)


def main() -> None:
    gradient = torch.func.grad(layer)(predicted)  # (n,)
    assert torch.allclose(layer(predicted), by_hand(predicted), atol=1e-6)
    assert torch.allclose(gradient, 2 / 5 * (predicted - truth), atol=1e-6)
    assert torch.allclose(gradient, chords(predicted), atol=1e-4)
    print(f"loss: {layer(predicted).item():.4f}")
    print(f"first_gradient: {gradient[0].item():.4f}")
    print(f"last_gradient: {gradient[-1].item():.4f}")


if __name__ == "__main__":
    main()
