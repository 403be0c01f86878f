"""A line fitted to five points: the same start, the same steps, and 100 of them are too few."""

# region setup
import torch
from torch import nn

from snippets.start import line

xs, ys = torch.from_numpy(line.xs), torch.from_numpy(line.ys)  # (5, 1), (5, 1)
# endregion


def new_model() -> nn.Linear:
    model = nn.Linear(1, 1)
    nn.init.constant_(model.weight, 0.3)
    nn.init.constant_(model.bias, 0.2)
    return model


def loss_of(model: nn.Linear) -> torch.Tensor:
    return nn.functional.mse_loss(model(xs), ys)  # ()


def step(model: nn.Linear, optimizer: torch.optim.SGD) -> torch.Tensor:
    optimizer.zero_grad()
    loss = loss_of(model)
    loss.backward()
    optimizer.step()
    return loss


def train(model: nn.Linear, rate: float, steps: int) -> list[float]:
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    return [step(model, optimizer).item() for _ in range(steps)]  # before each step


def main() -> None:
    short, long = new_model(), new_model()
    losses = train(short, 0.01, 100), train(long, 0.08, 500)
    line.report(*losses, short.weight.item(), long.weight.item(), long(torch.zeros(1)).item())


if __name__ == "__main__":
    main()
