"""The chain rule multiplies in order: swapped, two square matrices still fit, and the Jacobian is wrong in silence."""

import torch

w = torch.tensor([[0.5, -1.0], [0.25, 0.75]])  # (2, 2)
x = torch.tensor([0.6, -0.4])  # (2,)
g = torch.tensor([1.0, -2.0])  # (2,)


def layer(x: torch.Tensor) -> torch.Tensor:
    return torch.tanh(w @ x)  # (2,)


def chords() -> torch.Tensor:
    """A column (2,) for each input."""
    steps = 1e-2 * torch.eye(2)  # (2, 2)
    return torch.stack([(layer(x + d) - layer(x - d)) / 2e-2 for d in steps], dim=1)


def all_ways() -> list[torch.Tensor]:
    slopes = 1 - layer(x) ** 2  # (2,)
    jacobians = [torch.diag(slopes) @ w, slopes[:, None] * w, w @ torch.diag(slopes), chords()]
    return [*jacobians, w.T @ (slopes * g), torch.func.grad(lambda x: g @ layer(x))(x)]


def main() -> None:
    found = all_ways()
    in_order, entry_by_entry, swapped, by_difference, gradient, autodiff = found
    assert torch.allclose(in_order, by_difference, atol=1e-4)
    assert torch.allclose(in_order, entry_by_entry)
    assert not torch.allclose(swapped, by_difference, atol=1e-1)
    assert torch.allclose(gradient, autodiff, atol=1e-6)
    print(f"in_order: {in_order[0, 1].item():.4f}")
    print(f"by_difference: {by_difference[0, 1].item():.3f}")
    print(f"swapped: {swapped[0, 1].item():.4f}")
    print(f"gradient: {gradient[0].item():.4f}")


if __name__ == "__main__":
    main()
