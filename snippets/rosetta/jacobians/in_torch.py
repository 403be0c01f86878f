"""Jacobians, Hessians, and products with them."""

import torch

from snippets.rosetta.rows import Rows, T, V, report

v, w = torch.from_numpy(V), torch.arange(4.0)  # (4,), (4,)
t = torch.from_numpy(T[0])  # (3, 4)


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sum(x**3)


def g(x: torch.Tensor) -> torch.Tensor:
    return torch.sum(x) * x**2


ROWS: Rows = {
    "jacobian": lambda: torch.func.jacrev(g)(v),
    "jacobian_forward": lambda: torch.func.jacfwd(g)(v),
    "hessian": lambda: torch.func.hessian(f)(v),
    "jvp": lambda: torch.func.jvp(g, (v,), (w,)),
    "vjp": lambda: torch.func.vjp(g, v)[1](w)[0],
    "hvp": lambda: torch.func.jvp(torch.func.grad(f), (v,), (w,))[1],
    "per_sample": lambda: torch.vmap(torch.func.grad(f))(t),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
