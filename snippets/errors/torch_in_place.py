"""Cures for changes in place that autograd forbids, and for what takes no part in a gradient."""

import torch


def update_unrecorded() -> None:
    w = torch.tensor(0.5, requires_grad=True)
    with torch.no_grad():
        w -= 0.1
    assert w.requires_grad and abs(w.item() - 0.4) < 1e-6


def out_of_place() -> None:
    x = torch.zeros(3, requires_grad=True)
    y = torch.sigmoid(x)
    y = y + 1
    y.sum().backward()
    assert x.grad is not None and x.grad.tolist() == [0.25, 0.25, 0.25]


def asked_last() -> None:
    w = torch.ones(2).double().requires_grad_()
    assert w.is_leaf and torch.optim.SGD([w], lr=0.1)


def float_leaf() -> None:
    assert torch.tensor([1, 2]).float().requires_grad_().is_leaf


def unused_allowed() -> None:
    w, b = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)
    assert torch.autograd.grad((w**2).sum(), [w, b], allow_unused=True)[1] is None


def main() -> None:
    update_unrecorded()
    out_of_place()
    asked_last()
    float_leaf()
    unused_allowed()
    print("mended: 5")


if __name__ == "__main__":
    main()
