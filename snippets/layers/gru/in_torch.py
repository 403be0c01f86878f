# /// script
# [tool.verified]
# differs = ["parameters"]
# ///
"""A GRU from its formula; nn.GRU adds a bias inside r * (...) that nnx.GRUCell lacks: here it is zero."""

import torch
from torch import nn

from snippets.layers.start import sequences

x, from_input, from_hidden, bias = map(torch.from_numpy, sequences(12))


def by_hand(x: torch.Tensor) -> torch.Tensor:
    hidden = torch.zeros(len(x), 4)  # (n, hidden)
    for t in range(x.shape[1]):
        x_r, x_z, x_n = (x[:, t] @ from_input + bias).chunk(3, dim=-1)
        h_r, h_z, h_n = (hidden @ from_hidden).chunk(3, dim=-1)
        reset, update = torch.sigmoid(x_r + h_r), torch.sigmoid(x_z + h_z)
        hidden = (1 - update) * torch.tanh(x_n + reset * h_n) + update * hidden
    return hidden


def new_layer(hidden_bias: torch.Tensor) -> nn.GRU:
    layer = nn.GRU(3, 4, batch_first=True)
    weights = {"weight_ih_l0": from_input.T, "weight_hh_l0": from_hidden.T}
    layer.load_state_dict(weights | {"bias_ih_l0": bias, "bias_hh_l0": hidden_bias})
    return layer


def main() -> None:
    layer = new_layer(hidden_bias=torch.zeros(12))
    last = layer(x)[1][0]  # (2, 4)
    assert torch.allclose(last, by_hand(x), atol=1e-6)
    assert not torch.allclose(new_layer(torch.ones(12))(x)[1][0], last, atol=0.1)
    print(f"first_of_last: {last[0, 0].item():.4f}")
    print(f"last_of_last: {last[1, 3].item():.4f}")
    print(f"parameters: {sum(p.numel() for p in layer.parameters())}")


if __name__ == "__main__":
    main()
