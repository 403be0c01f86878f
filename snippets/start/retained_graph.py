"""retain_graph=True for a loss computed outside the loop: the same gradient for ever, or another error."""

import torch
from torch import Tensor, nn


def gradients(model: nn.Module) -> list[Tensor]:
    """The gradient of the first parameter at each of three steps from one graph."""
    optimizer, found = torch.optim.SGD(model.parameters(), lr=0.1), []
    first = next(model.parameters())
    loss = (model(torch.ones(2, 64)) ** 2).mean()
    for _ in range(3):
        optimizer.zero_grad()
        loss.backward(retain_graph=True)
        assert first.grad is not None
        found.append(first.grad.clone())
        optimizer.step()
    return found


def main() -> None:
    torch.manual_seed(0)
    found = gradients(nn.Linear(64, 10))
    message = ""
    try:
        gradients(nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10)))
    except RuntimeError as error:
        message = str(error).split(":", maxsplit=1)[0]
    assert all(torch.equal(gradient, found[0]) for gradient in found)
    assert message.endswith("has been modified by an inplace operation")
    print(f"different_gradients: {len({tuple(g.flatten().tolist()) for g in found})}")
    print("RuntimeError:", message)


if __name__ == "__main__":
    main()
