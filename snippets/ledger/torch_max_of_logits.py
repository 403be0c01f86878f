"""The largest output is a logit, not a probability; softmax keeps which one is largest, and == is torch.eq."""

import torch

from snippets.layers.start import normal


def main() -> None:
    logits = 3 * torch.from_numpy(normal(0, 4, 3))  # (n, classes)
    labels = torch.tensor([0, 2, 1, 2])  # (n,)
    largest, predicted = torch.max(logits, 1)  # (n,), (n,)
    assert torch.equal(predicted, torch.softmax(logits, dim=1).argmax(dim=1))
    assert torch.equal(predicted == labels, torch.eq(predicted, labels))
    right = (predicted == labels).sum()
    assert largest.max() > 1 and right + (predicted != labels).sum() == len(labels)
    print(f"largest_logit: {largest.max().item():.4f}")
    print(f"largest_probability: {torch.softmax(logits, dim=1).max().item():.4f}")
    print(f"right: {right.item()}")


if __name__ == "__main__":
    main()
