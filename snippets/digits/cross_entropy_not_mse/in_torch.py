# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""A class is no quantity: to regress its number says that 3 lies between 2 and 4, and fails."""

from collections.abc import Callable

import numpy as np
import torch
from torch import nn

from snippets.digits.data import Floats, batches, load
from snippets.nets.two_layers.in_torch import new_model

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]


def one_hot_error(outputs: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.mean((outputs - nn.functional.one_hot(y, 10)) ** 2)  # ()


def number_error(outputs: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.mean((outputs[:, 0] - y) ** 2)  # ()


def trained_outputs(loss_of: Loss, outputs: int) -> Floats:
    """What an MLP with this loss gives for the test images (357, outputs) after 3 epochs."""
    digits = load()
    model = new_model(64, 32, outputs)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for x, y in batches(digits.train_x, digits.train_y, epochs=3):
        optimizer.zero_grad()
        loss_of(model(torch.from_numpy(x)), torch.from_numpy(y)).backward()
        optimizer.step()
    trained: Floats = model(torch.from_numpy(digits.test_x)).detach().numpy()
    return trained


def main() -> None:
    truth = load().test_y  # (357,)
    by_entropy = trained_outputs(nn.functional.cross_entropy, 10).argmax(-1)
    by_one_hot = trained_outputs(one_hot_error, 10).argmax(-1)
    by_number = np.rint(trained_outputs(number_error, 1)[:, 0])
    entropy, one_hot, number = ((by == truth).mean() for by in (by_entropy, by_one_hot, by_number))
    assert min(entropy, one_hot) > 0.9 > 0.4 > number
    print(f"cross_entropy_accuracy: {entropy:.3f}")
    print(f"one_hot_squared_error_accuracy: {one_hot:.3f}")
    print(f"class_number_squared_error_accuracy: {number:.3f}")


if __name__ == "__main__":
    main()
