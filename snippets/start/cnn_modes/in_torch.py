# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Batch normalization and the mode: while training, an answer depends on the other images of the batch."""

# region setup
import numpy as np
import torch
from torch import Tensor, nn

from snippets.digits.data import Floats, Ints, batches, load
from snippets.nets.start import dense

digits = load()
# The first 27 test images of each digit: a batch for each digit, and the same images in mixed batches.
one_digit = np.stack([digits.test_x[digits.test_y == digit][:27] for digit in range(10)])
mixed = one_digit.transpose(1, 0, 2).reshape(10, 27, 64)
one_digit_y = np.repeat(np.arange(10), 27).reshape(10, 27)
mixed_y = np.tile(np.arange(10), 27).reshape(10, 27)
# endregion


class Normalised(nn.Module):
    """A convolution, a hidden layer with batch normalization, then the logits."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(1, 8, 3, padding=1)
        self.hidden = nn.Linear(8 * 4 * 4, 32)
        self.norm = nn.BatchNorm1d(32, momentum=0.1)
        self.output = nn.Linear(32, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, 10) of the rows x (n, 64)."""
        x = torch.relu(self.convolution(x.reshape(-1, 1, 8, 8)))  # (n, 8, 8, 8)
        x = nn.functional.max_pool2d(x, 2).permute(0, 2, 3, 1).flatten(1)  # (n, 128)
        logits: Tensor = self.output(torch.relu(self.norm(self.hidden(x))))
        return logits


def new_model() -> Normalised:
    model = Normalised()
    for layer, inputs, outputs in (
        (model.convolution, 9, 8),
        (model.hidden, 128, 32),
        (model.output, 32, 10),
    ):
        kernel, bias = map(torch.from_numpy, dense(0, inputs, outputs))
        layer.load_state_dict({"weight": kernel.T.reshape(layer.weight.shape), "bias": bias})
    return model


def train(model: Normalised) -> list[float]:
    optimizer, losses = torch.optim.Adam(model.parameters(), lr=0.01), []
    for x, y in batches(digits.train_x, digits.train_y, epochs=3):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(torch.from_numpy(x)), torch.from_numpy(y))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


@torch.no_grad()
def logits_of(model: Normalised, x: Floats) -> Floats:
    return np.asarray(model(torch.from_numpy(x)))  # (n, 10)


def accuracy(model: Normalised, x: Floats, y: Ints) -> float:
    """The share found, batch by batch, of the images x (batches, n, 64)."""
    found = [logits_of(model, batch).argmax(-1) for batch in x]
    return float((np.stack(found) == y).mean())


def main() -> None:
    model = new_model()
    losses = train(model)
    model.eval()
    evaluating = accuracy(model, one_digit, one_digit_y)
    alone, in_company = logits_of(model, one_digit[0])[0], logits_of(model, mixed[0])[0]  # (10,)
    assert np.allclose(alone, in_company, atol=1e-4)
    model.train()
    training_mixed = accuracy(model, mixed, mixed_y)
    training = accuracy(model, one_digit, one_digit_y)
    alone, in_company = logits_of(model, one_digit[0])[0], logits_of(model, mixed[0])[0]  # (10,)
    assert not np.allclose(alone, in_company, atol=1)
    model.eval()
    afterwards = accuracy(model, one_digit, one_digit_y)
    print(f"first_loss: {losses[0]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")
    print(f"evaluation_mode: {evaluating:.3f}")
    print(f"training_mode_mixed: {training_mixed:.3f}")
    print(f"training_mode_one_digit: {training:.3f}")
    print(f"evaluation_mode_afterwards: {afterwards:.3f}")


if __name__ == "__main__":
    main()
