"""Backpropagation through time by hand: each step adds its share, and passing a step on multiplies by W transposed."""

import torch

from snippets.layers.parameters import chords
from snippets.layers.start import sequences

x, from_input, from_hidden, bias = map(torch.from_numpy, sequences(4))


def states(w: torch.Tensor) -> list[torch.Tensor]:
    """Hidden states (n, hidden): one of zeros, and one after each of three steps."""
    found = [torch.zeros(len(x), 4)]
    for t in range(3):
        found.append(torch.tanh(x[:, t] @ from_input + found[-1] @ w + bias))
    return found


def loss(w: torch.Tensor) -> torch.Tensor:
    return (states(w)[-1] ** 2).sum() / 2  # ()


def by_hand(w: torch.Tensor) -> torch.Tensor:
    h = states(w)
    gradient, back = torch.zeros(4, 4), h[-1]  # (hidden, hidden), (n, hidden)
    for t in range(3, 0, -1):
        delta = back * (1 - h[t] ** 2)  # (n, hidden)
        gradient = gradient + h[t - 1].T @ delta
        back = delta @ w.T
    return gradient


def main() -> None:
    w, axes = 0.5 * from_hidden, torch.eye(16).reshape(16, 4, 4)  # w (hidden, hidden)
    gradient, by_difference = by_hand(w), torch.tensor(chords(loss, w, axes)).reshape(4, 4)
    assert torch.allclose(gradient, torch.func.grad(loss)(w), atol=1e-6)
    assert torch.allclose(gradient, by_difference, atol=1e-3)
    print(f"by_hand: {gradient[1, 0].item():.3f}")
    print(f"by_difference: {by_difference[1, 0].item():.3f}")


if __name__ == "__main__":
    main()
