# /// script
# [tool.verified]
# differs = ["in_the_matrix"]
# ///
"""A row is an array of its own: += gives the name row to a new array, and the matrix stays."""

import jax.numpy as jnp


def main() -> None:
    matrix = jnp.zeros((2, 3))
    row = matrix[0]  # (3,)
    row += 1
    print(f"in_the_row: {row.sum().item():.0f}")
    print(f"in_the_matrix: {matrix.sum().item():.0f}")


if __name__ == "__main__":
    main()
