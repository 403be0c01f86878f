"""One layer's Jacobian at one point: entry (i, j) is output i by input j, and the activation's is diagonal."""

import torch
from torch.func import jacrev

weights = torch.tensor([[0.5, -1.0], [0.25, 0.75]])  # (2, 2)
bias = torch.tensor([0.1, -0.2])  # (2,)


def layer(x: torch.Tensor) -> torch.Tensor:
    return torch.tanh(weights @ x + bias)  # (2,)


def main() -> None:
    x, step = torch.tensor([0.6, -0.4]), torch.tensor([0.0, 1e-2])  # (2,), (2,)
    whole = jacrev(layer)(x)  # (2, 2)
    of_tanh = jacrev(torch.tanh)(weights @ x + bias)  # (2, 2)
    of_softmax = jacrev(lambda z: z.softmax(0))(weights @ x + bias)  # (2, 2)
    by_difference = (layer(x + step) - layer(x - step))[0] / 2e-2
    assert torch.allclose(whole, of_tanh @ weights, atol=1e-6)
    assert torch.allclose(whole[0, 1], by_difference, rtol=1e-3)
    print(f"first_output_by_second_input: {whole[0, 1]:.4f}")
    print(f"by_difference: {by_difference:.3f}")
    print(f"tanh_off_diagonal: {of_tanh[0, 1]:.4f}")
    print(f"softmax_off_diagonal: {of_softmax[0, 1]:.4f}")


if __name__ == "__main__":
    main()
