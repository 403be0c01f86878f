"""JVP, VJP, Jacobian and vmap act on a model that is there already, an ordinary function of parameters and inputs."""

import torch
from torch.func import jacfwd, jacrev, jvp, vjp, vmap


def model(w: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """Outputs (2,) for parameters (2, 3) and one input (3,)."""
    return torch.tanh(w @ x)


def main() -> None:
    w = torch.tensor([[0.1, 0.2, 0.3], [-0.3, 0.2, 0.1]])  # (2, 3)
    x, direction = torch.tensor([1.0, 2.0, -1.0]), torch.tensor([1.0, 0.0, 0.0])  # (3,), (3,)
    outputs, pushed = jvp(lambda x: model(w, x), (x,), (direction,))[:2]  # (2,), (2,)
    (pulled,) = vjp(lambda x: model(w, x), x)[1](torch.tensor([1.0, 0.0]))  # (3,)
    forward, reverse = (jac(model, argnums=1)(w, x) for jac in (jacfwd, jacrev))
    batch = torch.stack([x, direction])  # (2, 3)
    mapped = vmap(model, in_dims=(None, 0))(w, batch)  # (2, 2)
    assert torch.allclose(forward, reverse, atol=1e-6) and torch.allclose(outputs, model(w, x))
    assert torch.allclose(pushed, reverse[:, 0]) and torch.allclose(pulled, reverse[0])
    assert torch.allclose(mapped, torch.stack([model(w, row) for row in batch]), atol=1e-6)
    print(f"output: {outputs[0]:.4f}")
    print(f"jvp: {pushed[1]:.4f}")
    print(f"vjp: {pulled[1]:.4f}")
    print(f"mapped: {mapped[1, 1]:.4f}")


if __name__ == "__main__":
    main()
