# /// script
# [tool.verified]
# differs = ["at_zero"]
# ///
"""|x| has a slope on either side of 0 and none at 0, where PyTorch answers with the middle one."""

import torch


def gradient(x: float) -> float:
    point = torch.tensor(x, requires_grad=True)  # ()
    torch.abs(point).backward()
    assert point.grad is not None
    return float(point.grad)


def main() -> None:
    left, at_zero, right = gradient(-1.0), gradient(0.0), gradient(1.0)
    assert (left, right) == (-1, 1)
    assert at_zero == 0
    print(f"left: {left:.4f}")
    print(f"at_zero: {at_zero:.4f}")
    print(f"right: {right:.4f}")


if __name__ == "__main__":
    main()
