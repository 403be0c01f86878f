"""Logits of one sign given as probabilities raise nothing: divided by their sum, they are another policy."""

import torch
from torch.distributions import Categorical


def main() -> None:
    positive, negative = torch.tensor([1.0, 3.0]), torch.tensor([-3.0, -1.0])
    meant = Categorical(logits=positive).probs
    assert torch.allclose(meant, Categorical(logits=negative).probs)
    assert torch.allclose(Categorical(positive).probs, positive / positive.sum())
    print(f"second_as_logits: {meant[1]:.3f}")
    print(f"second_if_positive: {Categorical(positive).probs[1]:.3f}")
    print(f"second_if_negative: {Categorical(negative).probs[1]:.3f}")


if __name__ == "__main__":
    main()
