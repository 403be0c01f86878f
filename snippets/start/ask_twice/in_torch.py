# /// script
# [tool.verified]
# differs = ["second"]
# ///
"""Ask for the same gradient twice: backward() adds to x.grad, so the second answer is doubled."""

# region setup
import torch

# endregion


def f(x: torch.Tensor) -> torch.Tensor:
    return x**3  # ()


def main() -> None:
    x = torch.tensor(1.3, requires_grad=True)  # ()
    assert x.grad is None
    f(x).backward()
    assert x.grad is not None
    first = float(x.grad)
    f(x).backward()
    second = float(x.grad)
    assert second == 2 * first
    print(f"first: {first:.4f}")
    print(f"second: {second:.4f}")


if __name__ == "__main__":
    main()
