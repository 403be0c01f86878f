# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""A small GRU reads the reviews in order: its state after the last real token decides, and the order counts."""

# region setup
import torch
from torch import Tensor, nn

from snippets.nets.start import dense
from snippets.start.reviews import in_torch as mean_of_tokens
from snippets.text.pooling import weights
from snippets.text.reviews import load

# endregion


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
        last = states[torch.arange(len(x)), lengths - 1]  # (n, 16)
        logits: Tensor = self.output(last)
        return logits


def new_model(vocabulary: int) -> LastState:
    model = LastState(vocabulary)
    table, kernel, bias = map(torch.from_numpy, weights(vocabulary))
    model.embedding.load_state_dict({"weight": table})
    model.output.load_state_dict({"weight": kernel.T, "bias": bias})
    from_input, from_state = dense(1, 16, 48)[0], dense(2, 16, 48)[0]
    kernels = map(torch.from_numpy, (from_input.T, from_state.T))
    start = dict(zip(("weight_ih_l0", "weight_hh_l0"), kernels, strict=True))
    start |= {"bias_ih_l0": torch.zeros(48), "bias_hh_l0": torch.zeros(48)}
    model.recurrent.load_state_dict(start)
    return model


@torch.no_grad()
def changed_by_padding(model: nn.Module, x: Tensor) -> float:
    longer = nn.functional.pad(x, (0, 20))  # (n, length + 20)
    return float((model(longer) - model(x)).abs().max())


@torch.no_grad()
def changed_by_reversing(model: nn.Module, x: Tensor) -> float:
    backwards = [row[row != 0].flip(0) for row in x]
    reversed_rows = nn.utils.rnn.pad_sequence(backwards, batch_first=True)  # (n, longest)
    return float((model(reversed_rows) - model(x)).abs().max())


def main() -> None:
    texts = load()
    model = new_model(texts.vocabulary)
    losses = mean_of_tokens.train(model, texts, epochs=3, rate=0.01)
    x = torch.from_numpy(texts.test_x[:50])  # (50, 60)
    assert changed_by_padding(model, x) < 1e-4
    assert changed_by_reversing(mean_of_tokens.new_model(texts.vocabulary), x) < 1e-4
    assert changed_by_reversing(model, x) > 1
    print(f"first_loss: {losses[0]:.4f}")
    print(f"loss_after_an_epoch: {losses[40]:.4f}")
    print(f"train_accuracy: {mean_of_tokens.accuracy(model, texts.train_x, texts.train_y):.3f}")
    print(f"test_accuracy: {mean_of_tokens.accuracy(model, texts.test_x, texts.test_y):.3f}")


if __name__ == "__main__":
    main()
