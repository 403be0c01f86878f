"""Eager PyTorch records what ran: each forward pass leaves a graph of its own, and backward() uses it up."""

import torch
from torch.autograd.graph import Node


def f(x: torch.Tensor) -> torch.Tensor:
    return (2 * x).sum() if x.sum() > 0 else x.sin().sum()  # ()


def operators(last: Node | None) -> list[str]:
    """What was recorded, walked backwards from the result to the leaf."""
    names = []
    while last is not None:
        names.append(last.name())
        last = last.next_functions[0][0] if last.next_functions else None
    return names


def refuses_backward(result: torch.Tensor) -> bool:
    """Whether the graph of this result was used up by an earlier backward()."""
    try:
        result.backward()
    except RuntimeError as error:
        return "second time" in str(error)
    return False


def main() -> None:
    x = torch.tensor([1.0, 2.0], requires_grad=True)  # (2,)
    first, second, other = f(x), f(x), f(-x)
    above, below = operators(first.grad_fn), operators(other.grad_fn)
    assert first.grad_fn is not second.grad_fn
    assert operators(second.grad_fn) == above and "SinBackward0" in below
    assert not refuses_backward(first) and refuses_backward(first)
    second.backward(retain_graph=True)
    assert not refuses_backward(second)
    print(f"above: {' '.join(above)}")
    print(f"below: {' '.join(below)}")
    print(f"graphs_of_two_passes: {len({first.grad_fn, second.grad_fn})}")
    print(f"refused_the_second_time: {int(refuses_backward(first))}")


if __name__ == "__main__":
    main()
