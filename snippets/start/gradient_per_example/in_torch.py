"""One gradient for each example, by mapping the gradient over them, and by the Jacobian."""

import torch

xs = torch.tensor([1.0, 2.0, 3.0])  # (3,)


def squared_error(w: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    return (w * x - 1.0) ** 2  # the shape of x


def main() -> None:
    w = torch.tensor(0.3)  # ()
    each = torch.func.vmap(torch.func.grad(squared_error), in_dims=(None, 0))(w, xs)  # (3,)
    jacobian = torch.func.jacrev(squared_error)(w, xs)  # (3,)
    assert torch.allclose(each, jacobian)
    for name, gradient in zip(("first", "second", "third"), each.tolist(), strict=True):
        print(f"{name}: {gradient:.4f}")


if __name__ == "__main__":
    main()
