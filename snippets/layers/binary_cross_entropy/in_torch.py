"""Binary cross-entropy of logits from its formula: its gradient is sigmoid less truth, over n."""

import torch
from torch.nn import functional

from snippets.layers.start import normal

logits = torch.from_numpy(normal(0, 4))  # (n,)
truth = torch.tensor([1.0, 0.0, 0.0, 1.0])  # (n,)


def layer(logits: torch.Tensor) -> torch.Tensor:
    return functional.binary_cross_entropy_with_logits(logits, truth)  # ()


def by_hand(logits: torch.Tensor) -> torch.Tensor:
    p = torch.sigmoid(logits)  # (n,)
    return -(truth * torch.log(p) + (1 - truth) * torch.log(1 - p)).mean()  # ()


def chords(logits: torch.Tensor, step: float = 1e-2) -> torch.Tensor:
    """Finite differences (n,), one entry at a time."""
    steps = step * torch.eye(logits.numel()).reshape(-1, *logits.shape)
    changes = [(layer(logits + d) - layer(logits - d)) / (2 * step) for d in steps]
    return torch.stack(changes).reshape(logits.shape)


def main() -> None:
    gradient = torch.func.grad(layer)(logits)  # (n,)
    assert torch.allclose(layer(logits), by_hand(logits), atol=1e-6)
    assert torch.allclose(gradient, (torch.sigmoid(logits) - truth) / 4, atol=1e-6)
    assert torch.allclose(gradient, chords(logits), atol=1e-4)
    print(f"loss: {layer(logits).item():.4f}")
    print(f"first_gradient: {gradient[0].item():.4f}")
    print(f"last_gradient: {gradient[-1].item():.4f}")


if __name__ == "__main__":
    main()
