# /// script
# [tool.verified]
# differs = ["parameters"]
# ///
"""A recurrent layer from its formula: one cell at every step; nn.RNN has a second bias that adds nothing."""

import torch
from torch import nn

from snippets.layers.start import sequences

x, from_input, from_hidden, bias = map(torch.from_numpy, sequences(4))


def by_hand(x: torch.Tensor) -> torch.Tensor:
    """Hidden states (n, steps, hidden), from a first one of zeros."""
    hidden = torch.zeros(len(x), 4)
    states = []
    for t in range(x.shape[1]):
        hidden = torch.tanh(x[:, t] @ from_input + hidden @ from_hidden + bias)
        states.append(hidden)
    return torch.stack(states, dim=1)


def new_layer() -> nn.RNN:
    layer = nn.RNN(3, 4, batch_first=True)
    weights = {"weight_ih_l0": from_input.T, "weight_hh_l0": from_hidden.T}
    biases = {"bias_ih_l0": bias, "bias_hh_l0": torch.zeros(4)}
    layer.load_state_dict(weights | biases)
    return layer


def main() -> None:
    layer = new_layer()
    states, last = layer(x)  # (2, 6, 4), (1, 2, 4)
    assert torch.allclose(states, by_hand(x), atol=1e-6) and torch.equal(states[:, -1], last[0])
    print(f"first_state: {states[0, 0, 0].item():.4f}")
    print(f"last_state: {states[0, 5, 0].item():.4f}")
    print(f"parameters: {sum(p.numel() for p in layer.parameters())}")


if __name__ == "__main__":
    main()
