"""Predictions (n, 1) less truth (n,) are n by n differences: the mean squared error is wrong, and nothing stops."""

import torch

predicted = torch.tensor([[0.1], [0.9], [2.2], [2.8], [4.1]])  # (5, 1)
truth = torch.tensor([0.0, 1.0, 2.0, 3.0, 4.0])  # (5,)


def main() -> None:
    wrong = predicted - truth  # (5, 5)
    right = predicted - truth[:, None]  # (5, 1)
    wrong_loss, right_loss = torch.mean(wrong**2).item(), torch.mean(right**2).item()
    assert wrong.shape == (5, 5) and right.shape == (5, 1)
    assert wrong_loss > 100 * right_loss
    print(f"wrong_differences: {wrong.numel()}")
    print(f"wrong_loss: {wrong_loss:.4f}")
    print(f"right_differences: {right.numel()}")
    print(f"right_loss: {right_loss:.4f}")


if __name__ == "__main__":
    main()
