"""σ(WX + b) is one layer; an article's example has two, the last without σ, and takes examples as rows."""

import torch

from snippets.nets.start import dense

x = torch.tensor([[1.0, 2.0], [3.0, 4.0]])  # (2, 2)


def parameters() -> list[torch.Tensor]:
    """Weights (2, 3), (3, 1) and biases (3,), (1,), by layer."""
    return [torch.tensor(part) for sizes in ((2, 3), (3, 1)) for part in dense(1, *sizes)]


def new_model() -> torch.nn.Sequential:
    w1, b1, w2, b2 = parameters()
    model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1))
    model.load_state_dict({"0.weight": w1.T, "0.bias": b1, "2.weight": w2.T, "2.bias": b2})
    return model


def main() -> None:
    w1, b1, w2, b2 = parameters()
    output = new_model()(x)  # (2, 1)
    formula = torch.relu(w1.T @ x.T + b1[:, None])  # (3, 2)
    assert torch.allclose(formula.T @ w2 + b2, output) and formula.shape != output.shape
    assert (formula >= 0).all() and output.min() < 0
    print(f"numbers_by_formula: {formula.numel()}")
    print(f"numbers_of_model: {output.numel()}")
    print(f"lowest_by_formula: {formula.min().item():.4f}")
    print(f"lowest_of_model: {output.min().item():.4f}")


if __name__ == "__main__":
    main()
