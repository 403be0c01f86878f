"""Two layers called on data; nn.Linear stores its weight as (outputs, inputs), so it is copied transposed."""

import numpy as np
import torch
from torch import nn

from snippets.nets.start import dense, xs


class TwoLayers(nn.Module):
    """A hidden layer with ReLU, then the logits."""

    def __init__(self, inputs: int, hidden: int, outputs: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(inputs, hidden)
        self.output = nn.Linear(hidden, outputs)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Logits (n, outputs) of the rows x (n, inputs)."""
        logits: torch.Tensor = self.output(torch.relu(self.hidden(x)))
        return logits


@torch.no_grad()
def new_model(inputs: int = 10, hidden: int = 5, outputs: int = 2, seed: int = 0) -> TwoLayers:
    model = TwoLayers(inputs, hidden, outputs)
    for layer in (model.hidden, model.output):
        kernel, bias = dense(seed, layer.in_features, layer.out_features)
        layer.weight.copy_(torch.from_numpy(kernel.T))
        layer.bias.copy_(torch.from_numpy(bias))
    return model


def main() -> None:
    model = new_model()
    logits = model(torch.from_numpy(xs))  # (8, 2)
    parameters = sum(parameter.numel() for parameter in model.parameters())
    (w1, b1), (w2, b2) = dense(0, 10, 5), dense(0, 5, 2)
    by_hand = np.maximum(xs @ w1 + b1, 0) @ w2 + b2  # (8, 2)
    assert np.allclose(logits.detach().numpy(), by_hand, atol=1e-6)
    assert parameters == 10 * 5 + 5 + 5 * 2 + 2
    print(f"parameters: {parameters}")
    print(f"first_logit: {logits[0, 0].item():.4f}")
    print(f"second_logit: {logits[0, 1].item():.4f}")


if __name__ == "__main__":
    main()
