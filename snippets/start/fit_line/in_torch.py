"""A line fitted to five points: the same start, the same steps, and 100 of them are too few."""

# region setup
import torch
from torch import nn

xs = torch.tensor([[1.0], [2.0], [3.0], [4.0], [5.0]])  # (5, 1)
ys = xs - 1  # (5, 1)
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
    """The loss before each step."""
    optimizer = torch.optim.SGD(model.parameters(), lr=rate)
    return [step(model, optimizer).item() for _ in range(steps)]


def main() -> None:
    short, long = new_model(), new_model()
    losses = train(short, 0.01, 100)
    steps = sum(loss > 1e-6 for loss in train(long, 0.08, 500))
    slope, intercept = long.weight.item(), long.bias.item()
    assert abs(slope - 1) < 1e-4 and abs(intercept + 1) < 1e-4
    assert short.weight.item() < 0.9
    print(f"first_loss: {losses[0]:.4f}")
    print(f"loss_of_step_100: {losses[-1]:.4f}")
    print(f"slope_after_100: {short.weight.item():.4f}")
    print(f"steps_above_1e_6: {steps}")
    print(f"slope: {slope:.4f}")
    print(f"intercept: {intercept:.4f}")


if __name__ == "__main__":
    main()
