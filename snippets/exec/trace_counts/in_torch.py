# /// script
# [tool.verified]
# differs = ["after_third_shape"]
# ///
"""How often torch.compile captures: once for the first shape, once more for the next, then for any length."""

import torch

from snippets.exec.captures import backend, captures


@torch.compile(backend=backend)
def sum_of_squares(x: torch.Tensor) -> torch.Tensor:
    return (x * x).sum()  # ()


def graphs_after(length: int) -> int:
    """Captures so far, once the function was called on a vector of this length."""
    assert sum_of_squares(torch.ones(length)) == length
    return len(captures)


def main() -> None:
    first, again, second, third = (graphs_after(length) for length in (3, 3, 4, 5))
    assert (first, again, second, third) == (1, 1, 2, 2)
    print(f"after_first_shape: {first}")
    print(f"after_same_shape: {again}")
    print(f"after_second_shape: {second}")
    print(f"after_third_shape: {third}")


if __name__ == "__main__":
    main()
