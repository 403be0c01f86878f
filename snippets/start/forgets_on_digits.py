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

digits = load()


def tested(clear: bool, epochs: int) -> float:
    """The test accuracy after training with SGD."""
    model = new_model(64, 32, 10)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for x, y in batches(digits.train_x, digits.train_y, epochs):
        if clear:
            optimizer.zero_grad()
        loss_of(model, torch.from_numpy(x), torch.from_numpy(y)).backward()
        optimizer.step()
    return accuracy(model, digits.test_x, digits.test_y)


def main() -> None:
    cleared, forgotten = tested(clear=True, epochs=1), tested(clear=False, epochs=1)
    later = tested(clear=True, epochs=20)
    assert forgotten > cleared + 0.1
    assert tested(clear=False, epochs=20) < later - 0.2
    print(f"cleared_1_epoch: {cleared:.3f}")
    print(f"forgotten_1_epoch: {forgotten:.3f}")
    print(f"cleared_20_epochs: {later:.3f}")


if __name__ == "__main__":
    main()
