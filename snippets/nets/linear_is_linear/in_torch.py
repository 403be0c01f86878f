"""Two layers without an activation are one layer: XOR stays at an error of 1/4 however they are set."""

import torch

corners = torch.tensor([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
xor = torch.tensor([[0.0], [1.0], [1.0], [0.0]])  # (4, 1)
first = torch.tensor([[1.0, 1.0], [1.0, 1.0]])  # (2, 2)
bias = torch.tensor([0.0, -1.0])  # (2,)
second = torch.tensor([[1.0], [-2.0]])  # (2, 1)


def thrice(x: torch.Tensor) -> torch.Tensor:
    return x @ first + x @ first + x @ first  # (4, 2)


def best_linear_error() -> torch.Tensor:
    """Mean squared error of the best single layer, by least squares."""
    columns = torch.cat([corners, torch.ones(4, 1)], dim=1)  # (4, 3)
    best = torch.linalg.lstsq(columns, xor).solution  # (3, 1)
    return torch.mean((columns @ best - xor) ** 2)  # ()


def main() -> None:
    two = (corners @ first + bias) @ second  # (4, 1)
    one = corners @ (first @ second) + bias @ second  # (4, 1)
    with_relu = torch.relu(corners @ first + bias) @ second  # (4, 1)
    tripled = thrice(thrice(corners))  # (4, 2)
    single = corners @ first @ first  # (4, 2)
    assert torch.equal(two, one)
    assert torch.equal(tripled, 9 * single)
    assert torch.equal(with_relu, xor)
    assert torch.isclose(best_linear_error(), torch.tensor(0.25))
    print(f"two_layers_at_0_0: {two[0].item():.4f}")
    print(f"one_layer_at_0_0: {one[0].item():.4f}")
    print(f"tripled_at_1_1: {tripled[3, 0].item():.4f}")
    print(f"single_at_1_1: {single[3, 0].item():.4f}")
    print(f"with_relu_at_0_0: {with_relu[0].item():.4f}")
    print(f"best_linear_error: {best_linear_error().item():.4f}")
    print(f"relu_error: {torch.mean((with_relu - xor) ** 2).item():.4f}")


if __name__ == "__main__":
    main()
