"""Eight transformations of two functions whose derivatives are quickly found by hand."""

import torch
from torch.func import grad, grad_and_value, hessian, jacfwd, jacrev, jvp, vjp, vmap

BY_HAND = {
    "grad": [12, 9],
    "value": 18,
    "jvp": [2, 0],
    "vjp": [2, 3],
    "jacfwd": [[2, 3], [0, 4]],
    "jacrev": [[2, 3], [0, 4]],
    "hessian": [[4, 6], [6, 0]],
    "vmap": [[12, 9], [0, 1]],
}


def f(x: torch.Tensor) -> torch.Tensor:
    return x[0] ** 2 * x[1]  # ()


def g(x: torch.Tensor) -> torch.Tensor:
    return torch.stack([x[0] * x[1], x[1] ** 2])  # (2,)


def derivatives(x: torch.Tensor, v: torch.Tensor) -> dict[str, torch.Tensor]:
    gradient, value = grad_and_value(f)(x)  # (2,), ()
    found = {"grad": gradient, "value": value, "jvp": jvp(g, (x,), (v,))[1]}  # (2,)
    found["vjp"] = vjp(g, x)[1](v)[0]  # (2,)
    found |= {"jacfwd": jacfwd(g)(x), "jacrev": jacrev(g)(x)}  # (2, 2) both
    found |= {"hessian": hessian(f)(x), "vmap": vmap(grad(f))(torch.stack([x, v]))}  # (2, 2) both
    return found


def main() -> None:
    x, v = torch.tensor([3.0, 2.0]), torch.tensor([1.0, 0.0])  # (2,), (2,)
    found = {name: array.tolist() for name, array in derivatives(x, v).items()}
    assert found == BY_HAND
    print("\n".join(f"{name}: {numbers}" for name, numbers in found.items()))


if __name__ == "__main__":
    main()
