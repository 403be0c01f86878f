"""Cross-entropy sums over classes and averages over examples; given probabilities for logits it is another loss."""

import torch
from torch.nn import functional

from snippets.layers.start import normal


def main() -> None:
    logits = torch.from_numpy(normal(0, 4, 3))  # (n, classes)
    labels = torch.tensor([0, 2, 1, 2])  # (n,)
    probabilities = torch.softmax(logits, dim=1)  # (n, classes)
    truth = functional.one_hot(labels, 3)  # (n, classes)
    per_example = -(truth * torch.log(probabilities)).sum(dim=1)  # (n,)
    from_logits = functional.cross_entropy(logits, labels)  # ()
    from_probabilities = functional.cross_entropy(probabilities, labels)  # ()
    assert torch.allclose(from_logits, per_example.mean(), atol=1e-6)
    assert abs(from_probabilities - from_logits) > 0.01
    print(f"summed_over_examples: {per_example.sum().item():.4f}")
    print(f"mean_over_examples: {per_example.mean().item():.4f}")
    print(f"from_logits: {from_logits.item():.4f}")
    print(f"from_probabilities: {from_probabilities.item():.4f}")


if __name__ == "__main__":
    main()
