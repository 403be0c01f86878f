"""Backpropagation by hand through two sigmoid layers: equal to autodiff, and both to finite differences."""

import torch

from snippets.layers.parameters import chords, unpack
from snippets.layers.start import normal

x = torch.from_numpy(normal(6, 5, 3))  # (5, 3)
y = torch.sigmoid(torch.from_numpy(normal(1, 5, 2)))  # (5, 2)


def forward(w: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    w1, b1, w2, b2 = unpack(w)
    a1 = torch.sigmoid(x @ w1 + b1)  # (5, 4)
    return a1, torch.sigmoid(a1 @ w2 + b2)  # (5, 4), (5, 2)


def loss(w: torch.Tensor) -> torch.Tensor:
    return ((y - forward(w)[1]) ** 2).sum() / 2  # ()


def by_hand(w: torch.Tensor) -> torch.Tensor:
    a1, a2 = forward(w)  # (5, 4), (5, 2)
    delta2 = (a2 - y) * a2 * (1 - a2)  # (5, 2)
    delta1 = (delta2 @ unpack(w)[2].T) * a1 * (1 - a1)  # (5, 4)
    gradients = x.T @ delta1, delta1.sum(0), a1.T @ delta2, delta2.sum(0)
    return torch.cat([gradient.flatten() for gradient in gradients])  # (26,)


def main() -> None:
    w = torch.from_numpy(normal(2, 26))  # (26,)
    gradient = by_hand(w)  # (26,)
    autodiff, slopes = torch.func.grad(loss)(w), torch.tensor(chords(loss, w, torch.eye(26)))
    assert torch.allclose(gradient, autodiff, atol=1e-6)
    assert torch.allclose(gradient, slopes, atol=2e-4) and loss(w - 0.5 * gradient) < loss(w)
    for name, part in zip(("w1", "b1", "w2", "b2"), unpack(gradient), strict=True):
        print(f"{name}_gradient: {part.flatten()[0].item():.4f}")
    print(f"loss_before: {loss(w).item():.4f}")
    print(f"loss_after: {loss(w - 0.5 * gradient).item():.4f}")


if __name__ == "__main__":
    main()
