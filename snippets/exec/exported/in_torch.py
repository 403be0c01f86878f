"""An exported module holds its program: it is called without the Python that it came from, and gives the same."""

import torch
from torch import nn


class F(nn.Module):
    """The function; torch.export takes modules."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """The sum () of the hyperbolic tangents of x (n,)."""
        return torch.tanh(x).sum()


def main() -> None:
    x = torch.arange(3.0)  # (3,)
    exported = torch.export.export(F(), (x,))
    assert "torch.ops.aten.tanh" in exported.graph_module.code
    assert torch.equal(exported.module()(x), F()(x))
    print(f"result: {exported.module()(x):.4f}")
    print(f"inputs: {len(exported.graph_signature.user_inputs)}")


if __name__ == "__main__":
    main()
