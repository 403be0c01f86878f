"""Training taken up again: with the optimizer's state it goes on as if never stopped, without it it does not."""

import copy

import torch
from torch import Tensor, nn

from snippets.digits.data import batches, load
from snippets.digits.mlp_adam.in_torch import loss_of, step
from snippets.nets.two_layers.in_torch import new_model


def train(model: nn.Module, optimizer: torch.optim.Adam, epoch: int) -> Tensor:
    """The losses (20,) of one epoch."""
    part = list(batches(*load()[:2], epochs=2))[20 * epoch : 20 * epoch + 20]
    pairs = [(torch.from_numpy(x), torch.from_numpy(y)) for x, y in part]
    return torch.stack([step(loss_of, model, optimizer, x, y).detach() for x, y in pairs])


def new_pair(seed: int) -> tuple[nn.Module, torch.optim.Adam]:
    model = new_model(64, 32, 10, seed)
    return model, torch.optim.Adam(model.parameters(), lr=0.01)


def main() -> None:
    model, optimizer = new_pair(seed=0)
    train(model, optimizer, epoch=0)
    saved = copy.deepcopy((model.state_dict(), optimizer.state_dict()))
    unbroken = train(model, optimizer, epoch=1)
    resumed = new_pair(seed=1)
    resumed[0].load_state_dict(saved[0])
    resumed[1].load_state_dict(copy.deepcopy(saved[1]))
    forgetful = new_pair(seed=1)
    forgetful[0].load_state_dict(saved[0])
    losses = train(*resumed, epoch=1), train(*forgetful, epoch=1)
    assert torch.equal(losses[0], unbroken)
    assert losses[1][0] == unbroken[0] and (losses[1] - unbroken).abs().max() > 0.01
    print(f"same_losses_with_state: {(losses[0] == unbroken).sum().item()}")
    print(f"losses_of_an_epoch: {len(unbroken)}")


if __name__ == "__main__":
    main()
