# /// script
# [tool.verified]
# differs = ["loss_of_same_call"]
# ///
"""A training step whose state lies in objects: the same call again is the next step."""

import torch
from torch import nn

xs, ys = torch.arange(1.0, 6.0), torch.arange(5.0)  # (n,), (n,)


class Line(nn.Module):
    """A slope and the mean of the inputs seen; the velocity is the optimizer's."""

    def __init__(self) -> None:
        super().__init__()
        self.slope = nn.Parameter(torch.tensor(0.3))
        self.mean = nn.Buffer(torch.tensor(0.0))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The line at x (n,), after the mean was moved on."""
        return self.slope * (x - self.mean.lerp_(x.mean(), 0.1))  # (n,)


def step(model: Line, optimizer: torch.optim.SGD) -> float:
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(xs), ys)
    loss.backward()
    optimizer.step()
    return loss.item()


def main() -> None:
    model = Line()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    first, same_call = step(model, optimizer), step(model, optimizer)
    assert same_call < first
    print(f"first_loss: {first:.4f}")
    print(f"loss_of_same_call: {same_call:.4f}")
    print(f"loss_of_next_step: {same_call:.4f}")


if __name__ == "__main__":
    main()
