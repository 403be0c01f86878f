"""Positive logits given as probabilities raise nothing: divided by their sum, they are another policy."""

import torch
from torch.distributions import Categorical


def main() -> None:
    logits = torch.tensor([1.0, 3.0])
    taken_for_probabilities, meant = Categorical(logits).probs, Categorical(logits=logits).probs
    assert torch.allclose(taken_for_probabilities, logits / logits.sum())
    assert torch.allclose(meant, torch.softmax(logits, dim=0))
    print(f"second_as_probabilities: {taken_for_probabilities[1]:.3f}")
    print(f"second_as_logits: {meant[1]:.3f}")


if __name__ == "__main__":
    main()
