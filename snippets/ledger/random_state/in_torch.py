# /// script
# [tool.verified]
# differs = ["same_again", "first"]
# ///
"""torch.randn draws from a state that each call moves on; jax.random draws from the key it is given, every time."""

import torch


def main() -> None:
    torch.manual_seed(0)
    first, second = torch.randn(3), torch.randn(3)  # (3,), (3,)
    torch.manual_seed(0)
    reset = torch.randn(3)  # (3,)
    assert not torch.equal(first, second) and torch.equal(first, reset)
    print(f"same_again: {int(torch.equal(first, second))}")
    print(f"same_after_reset: {int(torch.equal(first, reset))}")
    print(f"first: {first[0]:.4f}")


if __name__ == "__main__":
    main()
