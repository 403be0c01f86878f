# /// script
# [tool.verified]
# differs = ["in_the_matrix"]
# ///
"""A row is a view of the matrix: what is added to the row in place is added to the matrix."""

import torch


def main() -> None:
    matrix = torch.zeros(2, 3)
    row = matrix[0]  # (3,)
    row += 1
    print(f"in_the_row: {row.sum().item():.0f}")
    print(f"in_the_matrix: {matrix.sum().item():.0f}")


if __name__ == "__main__":
    main()
