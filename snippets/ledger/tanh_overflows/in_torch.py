"""tanh by its textbook formula is right at 1 and nan at 50 in float32, where both parts of the fraction overflow."""

import torch


def by_formula(x: torch.Tensor) -> torch.Tensor:
    return (torch.exp(2 * x) - 1) / (torch.exp(2 * x) + 1)  # ()


def main() -> None:
    near, far = torch.tensor(1.0), torch.tensor(50.0)  # (), ()
    assert torch.isclose(by_formula(near), torch.tanh(near))
    assert torch.isnan(by_formula(far)) and torch.tanh(far) == 1
    print(f"formula_at_1: {by_formula(near).item():.4f}")
    print(f"formula_at_50_is_nan: {int(torch.isnan(by_formula(far)))}")
    print(f"tanh_at_50: {torch.tanh(far).item():.4f}")


if __name__ == "__main__":
    main()
