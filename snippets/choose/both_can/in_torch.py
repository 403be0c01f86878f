"""Every kind of derivative, one graph, an exported program: what only the other is said to have is here too."""

import torch
from torch import nn

from snippets.exec.captures import backend, captures

xs = torch.tensor([0.5, 1.0, 2.0])  # (3,)


def f(x: torch.Tensor) -> torch.Tensor:
    return x * torch.sin(x)  # the shape of x


@torch.compile(backend=backend, fullgraph=True)
def compiled(x: torch.Tensor) -> torch.Tensor:
    """The same, captured when it is called."""
    return f(x)  # the shape of x


class F(nn.Module):
    """The same; torch.export takes modules."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The shape of x."""
        return f(x)


def main() -> None:
    slopes = torch.func.vmap(torch.func.grad(f))(xs)  # (3,)
    hessian = torch.func.hessian(lambda x: f(x).sum())(xs)  # (3, 3)
    change = torch.func.jvp(f, (xs,), (torch.ones(3),))[1]  # (3,)
    exported = torch.export.export(F(), (xs,)).module()
    assert torch.allclose(change, slopes) and hessian.count_nonzero() == 3
    assert torch.allclose(compiled(xs), f(xs)) and torch.allclose(exported(xs), f(xs))
    print(f"slopes: {slopes.sum():.4f}")
    print(f"curvatures: {hessian.trace():.4f}")
    print(f"graphs: {len(captures)}")
    print(f"from_export: {exported(xs).sum():.4f}")


if __name__ == "__main__":
    main()
