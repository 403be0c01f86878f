"""Stopped between two batches whose gradients are to be added: the first one's gradient has to be saved too."""

import copy

import torch

from snippets.digits.mlp_adam.in_torch import loss_of
from snippets.nets.start import labels, xs

halves = ((xs[:4], labels[:4]), (xs[4:], labels[4:]))  # (4, 10), (4,)


class Run:
    """A step is made of two batches."""

    def __init__(self, seed: int) -> None:
        torch.manual_seed(seed)
        self.model = torch.nn.Linear(10, 2)
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=0.1)

    def feed(self, half: int) -> None:
        """Add the gradient of one half, and step after the second."""
        x, y = map(torch.from_numpy, halves[half])
        (loss_of(self.model, x, y) / 2).backward()
        if half == 1:
            self.optimizer.step()
            self.optimizer.zero_grad()


def main() -> None:
    run, resumed, forgetful = map(Run, range(3))
    run.feed(0)
    gradients = [copy.deepcopy(p.grad) for p in run.model.parameters()]
    resumed.model.load_state_dict(run.model.state_dict())
    forgetful.model.load_state_dict(run.model.state_dict())
    resumed.model.weight.grad, resumed.model.bias.grad = gradients
    for each in (run, resumed, forgetful):
        each.feed(1)
    assert torch.equal(resumed.model.weight, run.model.weight)
    assert (forgetful.model.weight - run.model.weight).abs().max() > 1e-3
    print(f"gradients_to_save: {len(gradients)}")


if __name__ == "__main__":
    main()
