"""The gradient of a composition of 20,000 numbers needs no array as large as the Jacobian in between."""

import torch
from torch.fx.experimental.proxy_tensor import make_fx

n = 20_000


def loss_of(x: torch.Tensor) -> torch.Tensor:
    return torch.sum(torch.tanh(x) * x)  # ()


def main() -> None:
    x = torch.linspace(-1.0, 1.0, n)  # (n,)
    program = make_fx(torch.func.grad(loss_of))(x)
    results = [node.meta["val"] for node in program.graph.nodes if node.op == "call_function"]
    largest = max(result.numel() for result in results)
    tanh = torch.tanh(x)
    assert torch.allclose(torch.func.grad(loss_of)(x), tanh + x * (1 - tanh**2), atol=1e-5)
    few = x[:3]
    forward, reverse = torch.func.jacfwd(torch.tanh)(few), torch.func.jacrev(torch.tanh)(few)
    assert torch.allclose(forward, reverse) and n * n > 1000 * largest
    print(f"largest_array: {largest}")
    print(f"entries_of_jacobian: {n * n}")
    print(f"entries_when_asked: {reverse.numel()}")


if __name__ == "__main__":
    main()
