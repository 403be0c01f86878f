"""The gradient of a program that was saved and loaded: nothing was asked for when it was saved."""

import torch

from snippets.export.function import Function


def cubed(x: torch.Tensor) -> torch.Tensor:
    """Seven times the cube, in the shape of x."""
    return 7 * x**3


def main() -> None:
    x = torch.tensor(0.1, requires_grad=True)  # ()
    torch.export.save(torch.export.export(Function(cubed), (x,)), "cubed.pt2")
    loaded = torch.export.load("cubed.pt2").module()
    (first,) = torch.autograd.grad(loaded(x), x, create_graph=True)
    (second,) = torch.autograd.grad(first, x)
    assert abs(first.item() - 0.21) < 1e-6 and abs(second.item() - 4.2) < 1e-5
    print(f"first: {first.item():.4f}")
    print(f"second: {second.item():.4f}")


if __name__ == "__main__":
    main()
