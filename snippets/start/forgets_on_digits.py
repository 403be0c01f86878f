# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""zero_grad() left out on digits: after one epoch it looks like progress, after twenty it is not."""

import torch

from snippets.digits.data import batches, load
from snippets.digits.mlp_adam.in_torch import loss_of
from snippets.digits.with_torch import accuracy
from snippets.nets.two_layers.in_torch import new_model


def tested(clear: bool, epochs: int) -> tuple[float, list[float]]:
    """The test accuracy after training with SGD, and the loss of each batch before its step."""
    digits, model, losses = load(), new_model(64, 32, 10), []
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for x, y in batches(digits.train_x, digits.train_y, epochs):
        if clear:
            optimizer.zero_grad()
        loss = loss_of(model, torch.from_numpy(x), torch.from_numpy(y))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return accuracy(model, digits.test_x, digits.test_y), losses


def main() -> None:
    cleared, losses = tested(clear=True, epochs=1)
    forgotten, others = tested(clear=False, epochs=1)
    later, _ = tested(clear=True, epochs=20)
    apart = [abs(one - other) > 1e-3 for one, other in zip(losses, others, strict=True)]
    assert forgotten > cleared + 0.1 and others[-1] < losses[-1] < losses[0]
    assert tested(clear=False, epochs=20)[0] < later - 0.2
    print(f"cleared_1_epoch: {cleared:.3f}")
    print(f"forgotten_1_epoch: {forgotten:.3f}")
    print(f"first_loss_that_differs: {apart.index(True) + 1}")
    print(f"cleared_20_epochs: {later:.3f}")


if __name__ == "__main__":
    main()
