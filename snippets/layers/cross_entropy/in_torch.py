"""Cross-entropy of logits from its formula: its gradient is softmax less one-hot truth, over n."""

import torch
from torch.nn import functional

from snippets.layers.start import normal

logits = torch.from_numpy(normal(0, 4, 3))  # (n, classes)
labels = torch.tensor([0, 2, 1, 2])  # (n,)
one_hot = functional.one_hot(labels, 3).float()  # (n, classes)


def layer(logits: torch.Tensor) -> torch.Tensor:
    return functional.cross_entropy(logits, labels)  # ()


def by_hand(logits: torch.Tensor) -> torch.Tensor:
    return -(one_hot * torch.log(torch.softmax(logits, dim=1))).sum() / 4  # ()


def chords(logits: torch.Tensor, step: float = 1e-2) -> torch.Tensor:
    """Finite differences (n, classes), one entry at a time."""
    steps = step * torch.eye(logits.numel()).reshape(-1, *logits.shape)
    changes = [(layer(logits + d) - layer(logits - d)) / (2 * step) for d in steps]
    return torch.stack(changes).reshape(logits.shape)


def main() -> None:
    gradient = torch.func.grad(layer)(logits)  # (n, classes)
    assert torch.allclose(layer(logits), by_hand(logits), atol=1e-6)
    assert torch.allclose(gradient, (torch.softmax(logits, dim=1) - one_hot) / 4, atol=1e-6)
    assert torch.allclose(gradient, chords(logits), atol=1e-4)
    print(f"loss: {layer(logits).item():.4f}")
    print(f"first_gradient: {gradient[0, 0].item():.4f}")
    print(f"last_gradient: {gradient[-1, -1].item():.4f}")


if __name__ == "__main__":
    main()
