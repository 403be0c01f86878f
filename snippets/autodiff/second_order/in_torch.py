"""A Hessian is forward mode over reverse mode, and a Hessian times one vector needs no Hessian."""

import torch
from torch.func import grad, hessian, jacfwd, jvp
from torch.fx.experimental.proxy_tensor import make_fx

n = 1000


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sum((x[1:] - x[:-1] ** 2) ** 2)  # ()


def hessian_times(x: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    along: torch.Tensor = jvp(grad(f), (x,), (v,))[1]  # (n,)
    return along


def largest_array(x: torch.Tensor) -> int:
    """Numbers in the largest result of any operator on the way."""
    nodes = make_fx(hessian_times)(x, x).graph.nodes
    sizes: list[int] = [node.meta["val"].numel() for node in nodes if "val" in node.meta]
    return max(sizes)


def main() -> None:
    x, v = torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 0.0, -1.0])  # (3,), (3,)
    composed = jacfwd(grad(f))(x)  # (3, 3)
    assert torch.equal(composed, hessian(f)(x)) and torch.equal(composed, composed.T)
    along = hessian_times(x, v)  # (3,)
    assert torch.allclose(along, composed @ v)
    largest = largest_array(torch.linspace(-1.0, 1.0, n))
    assert largest == n
    print(f"second_derivative: {composed[1, 1]:.1f}")
    print(f"times_vector: {along[1]:.1f}")
    print(f"largest_array: {largest}")
    print(f"entries_of_hessian: {n * n}")


if __name__ == "__main__":
    main()
