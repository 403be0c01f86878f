"""Softmax and its Jacobian diag(p) - p pᵀ: every row adds up to 0, so raising all logits changes nothing."""

import torch

logits = torch.tensor([1.0, -0.5, 2.0])  # (3,)


def by_hand(logits: torch.Tensor) -> torch.Tensor:
    weights = torch.exp(logits - logits.max())  # (3,)
    return weights / weights.sum()


def chords(logits: torch.Tensor, step: float = 1e-2) -> torch.Tensor:
    """Finite differences (3, 3): row i, column j is the change of output i with logit j."""
    steps = step * torch.eye(3)  # (3, 3)
    above = torch.softmax(logits + steps, dim=-1)  # (3, 3)
    below = torch.softmax(logits - steps, dim=-1)  # (3, 3)
    return (above - below).T / (2 * step)


def main() -> None:
    p = torch.softmax(logits, dim=-1)  # (3,)
    jacobian = torch.func.jacrev(lambda z: torch.softmax(z, dim=-1))(logits)  # (3, 3)
    assert torch.allclose(p, by_hand(logits))
    assert torch.allclose(p, torch.softmax(logits + 100, dim=-1), atol=1e-5)
    assert torch.allclose(jacobian, torch.diag(p) - torch.outer(p, p), atol=1e-6)
    assert torch.allclose(jacobian, chords(logits), atol=1e-4)
    assert torch.allclose(jacobian.sum(1), torch.zeros(3), atol=1e-6)
    print(f"first_probability: {p[0].item():.4f}")
    print(f"own_slope: {jacobian[0, 0].item():.4f}")
    print(f"cross_slope: {jacobian[0, 2].item():.4f}")


if __name__ == "__main__":
    main()
