"""The step of three errors, mended: float32 in, int64 labels, and the parameter changed under no_grad()."""

import torch
from torch.nn import functional


def loss_of(w: torch.Tensor, xs: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return functional.cross_entropy(xs @ w, labels)  # ()


def losses(steps: int) -> list[float]:
    xs = torch.tensor([[1.0, 2.0], [4.0, 3.0]])  # (2, 2)
    labels = torch.tensor([0, 1])  # (2,)
    w = torch.zeros(2, 2, requires_grad=True)  # (2, 2)
    seen = []
    for _ in range(steps):
        loss = loss_of(w, xs, labels)  # ()
        (gradient,) = torch.autograd.grad(loss, w)
        with torch.no_grad():
            w -= 0.1 * gradient
        seen.append(loss.item())
    return seen


def main() -> None:
    first, *_, last = losses(20)
    assert last < first
    print(f"first_loss: {first:.4f}")
    print(f"last_loss: {last:.4f}")


if __name__ == "__main__":
    main()
