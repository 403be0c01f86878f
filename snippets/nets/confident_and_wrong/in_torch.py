"""Sure of the wrong class: cross-entropy still pulls at full strength, squared error hardly at all."""

import math

import torch
from torch import nn

logits = torch.tensor([[8.0, 0.0]])  # (1, 2)
truth = torch.tensor([1])  # (1,)


def cross_entropy(logits: torch.Tensor) -> torch.Tensor:
    return nn.functional.cross_entropy(logits, truth)  # ()


def squared_error(logits: torch.Tensor) -> torch.Tensor:
    one_hot = nn.functional.one_hot(truth, 2)  # (1, 2)
    return torch.sum((logits.softmax(-1) - one_hot) ** 2)  # ()


def main() -> None:
    wrong = logits.softmax(-1)[0, 0]  # ()
    by_entropy = torch.func.grad(cross_entropy)(logits)[0, 1]  # ()
    by_square = torch.func.grad(squared_error)(logits)[0, 1]  # ()
    assert math.isclose(by_entropy, -wrong, rel_tol=1e-3)
    assert math.isclose(by_square, -4 * wrong**2 * (1 - wrong), rel_tol=1e-2)
    assert abs(by_entropy) > 500 * abs(by_square)
    print(f"wrong_class_probability: {wrong.item():.4f}")
    print(f"cross_entropy_gradient: {by_entropy.item():.4f}")
    print(f"squared_error_gradient: {by_square.item():.5f}")


if __name__ == "__main__":
    main()
