"""Two layers called on data; nn.Linear stores its weight as (outputs, inputs), so it is copied transposed."""

import numpy as np
import torch
from torch import nn

from snippets.nets.start import dense, two_layers, xs


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


def new_model(inputs: int = 10, hidden: int = 5, outputs: int = 2, seed: int = 0) -> TwoLayers:
    model = TwoLayers(inputs, hidden, outputs)
    for layer in (model.hidden, model.output):
        kernel, bias = map(torch.from_numpy, dense(seed, layer.in_features, layer.out_features))
        layer.load_state_dict({"weight": kernel.T, "bias": bias})
    return model


def main() -> None:
    model = new_model()
    logits = model(torch.from_numpy(xs))  # (8, 2)
    parameters = sum(parameter.numel() for parameter in model.parameters())
    assert np.allclose(logits.detach().numpy(), two_layers(xs), atol=1e-6)
    assert parameters == 10 * 5 + 5 + 5 * 2 + 2
    print(f"parameters: {parameters}")
    print(f"first_logit: {logits[0, 0].item():.4f}")
    print(f"second_logit: {logits[0, 1].item():.4f}")


if __name__ == "__main__":
    main()
