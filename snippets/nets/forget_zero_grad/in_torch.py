"""Without zero_grad() a step takes the sum of all gradients so far: momentum 1, and no rest."""

import torch

from snippets.start.fit_line.in_torch import loss_of, new_model


def train(clear: bool, momentum: float = 0.0) -> float:
    """The highest loss of steps 400 to 500."""
    model = new_model()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=momentum)
    losses = []
    for _ in range(500):
        if clear:
            optimizer.zero_grad()
        loss = loss_of(model)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return max(losses[400:])


def main() -> None:
    first, cleared = loss_of(new_model()).item(), train(clear=True)
    forgotten, momentum_one = train(clear=False), train(clear=True, momentum=1.0)
    assert abs(forgotten - momentum_one) < 1e-3 * momentum_one
    assert cleared < 0.02 * first and forgotten > 0.9 * first
    print(f"first_loss: {first:.4f}")
    print(f"cleared: {cleared:.4f}")
    print(f"forgotten: {forgotten:.4f}")
    print(f"momentum_one: {momentum_one:.4f}")


if __name__ == "__main__":
    main()
