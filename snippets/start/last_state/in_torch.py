"""A GRU whose state after the last token decides; a bias that PyTorch has and Flax has not is held at 0."""

import torch
from torch import Tensor, nn

from snippets.nets.start import dense
from snippets.text.pooling import few, weights


class LastState(nn.Module):
    """A vector for each token, a GRU, and the logits of its state after the last token."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, 16)
        self.recurrent = nn.GRU(16, 16, batch_first=True)
        self.recurrent.bias_hh_l0.requires_grad_(False)
        self.output = nn.Linear(16, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, 2) of the rows x (n, length)."""
        lengths = (x != 0).sum(1)  # (n,)
        states, _ = self.recurrent(self.embedding(x))  # (n, length, 16)
        logits: Tensor = self.output(states[torch.arange(len(x)), lengths - 1])
        return logits


def new_model(vocabulary: int) -> LastState:
    model = LastState(vocabulary)
    table, kernel, bias = map(torch.from_numpy, weights(vocabulary))
    model.embedding.load_state_dict({"weight": table})
    model.output.load_state_dict({"weight": kernel.T, "bias": bias})
    biases = dict.fromkeys(("bias_ih_l0", "bias_hh_l0"), torch.zeros(48))
    from_input, from_state = (torch.from_numpy(dense(seed, 16, 48)[0]) for seed in (1, 2))
    kernels = {"weight_ih_l0": from_input.T, "weight_hh_l0": from_state.T}  # (48, 16) each
    model.recurrent.load_state_dict(kernels | biases)
    return model


def main() -> None:
    print(f"first_logit: {new_model(10)(torch.from_numpy(few))[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
