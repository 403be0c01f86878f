"""SGD, Adam and RMSprop on one line: torch.optim has all three, and each lowers the loss in its own way."""

from collections.abc import Callable, Iterable

import torch

from snippets.start.line import xs, ys

inputs, targets = torch.tensor(xs), torch.tensor(ys)  # (5,)
Maker = Callable[[Iterable[torch.Tensor]], torch.optim.Optimizer]
makers: dict[str, Maker] = {
    "sgd": lambda w: torch.optim.SGD(w, lr=0.01),
    "adam": lambda w: torch.optim.Adam(w, lr=0.01),
    "rmsprop": lambda w: torch.optim.RMSprop(w, lr=0.01),
}


def loss_of(w: torch.Tensor) -> torch.Tensor:
    return ((w[0] * inputs + w[1] - targets) ** 2).mean()


def train(make: Maker) -> float:
    w = torch.tensor([0.3, 0.2], requires_grad=True)  # (2,)
    optimizer = make([w])
    for _ in range(20):
        optimizer.zero_grad()
        loss_of(w).backward()
        optimizer.step()
    return loss_of(w).item()


def main() -> None:
    before = loss_of(torch.tensor([0.3, 0.2])).item()
    for name, make in makers.items():
        after = train(make)
        assert after < before
        print(f"{name}: {after:.4f}")


if __name__ == "__main__":
    main()
