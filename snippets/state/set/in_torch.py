# /// script
# [tool.verified]
# differs = ["kept_without_a_name", "raised_past_the_end"]
# ///
"""x[0] = 1 writes into the tensor, for everybody who holds it; past the end it raises."""

import torch

from snippets.errors.words import words


def main() -> None:
    x = torch.zeros(3)  # (3,)
    held_elsewhere = x
    x[0] = 1
    kept = x[0].item()
    refused = words(lambda: x.__setitem__(7, 1))
    assert kept == held_elsewhere[0] == 1 and "out of bounds" in refused
    print(f"kept_without_a_name: {kept:.1f}")
    print(f"kept_with_a_name: {x[0].item():.1f}")
    print(f"raised_past_the_end: {int('out of bounds' in refused)}")


if __name__ == "__main__":
    main()
