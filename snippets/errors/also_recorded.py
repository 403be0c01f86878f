"""Other ways to the errors of backward(): a broken record, a state carried on, a step between, a scaled start."""

from functools import partial

import torch
from torch import nn

from snippets.errors.words import words

w = torch.ones(3, requires_grad=True)


@torch.no_grad()
def unseen() -> torch.Tensor:
    return w.sum()


def carry_state(cell: nn.RNNCell, cut: bool) -> None:
    state = torch.zeros(1, 2)
    for _ in range(2):
        state = cell(torch.ones(1, 2), state.detach() if cut else state)
        state.sum().backward()


def step_between() -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 1))
    optimizer, loss = torch.optim.SGD(model.parameters(), lr=0.1), model(torch.ones(1, 2)).sum()
    for _ in range(2):
        loss.backward(retain_graph=True)
        optimizer.step()


def main() -> None:
    unrecorded = [w.detach().sum(), w.argmax().float(), unseen()]
    assert all("does not have a grad_fn" in words(loss.backward) for loss in unrecorded)
    assert "a second time" in words(lambda: carry_state(nn.RNNCell(2, 2), cut=False))
    assert words(lambda: carry_state(nn.RNNCell(2, 2), cut=True)) == "nothing"
    assert "modified by an inplace operation" in words(step_between)
    moved = [w * 0.01, w.to("meta"), w.double()]
    assert all("non-leaf" in words(partial(torch.optim.SGD, [x], lr=0.1)) for x in moved)
    print("ways: 8")


if __name__ == "__main__":
    main()
