# /// script
# [tool.verified]
# differs = ["after_third_shape"]
# ///
"""How often jax.jit traces: once for each shape, while the Python inside runs only then."""

import jax
import jax.numpy as jnp

traces: list[jax.Array] = []


@jax.jit
def sum_of_squares(x: jax.Array) -> jax.Array:
    traces.append(x)
    return (x * x).sum()  # ()


def graphs_after(length: int) -> int:
    """Traces so far, once the function was called on a vector of this length."""
    assert sum_of_squares(jnp.ones(length)) == length
    return len(traces)


def main() -> None:
    first, again, second, third = (graphs_after(length) for length in (3, 3, 4, 5))
    assert (first, again, second, third) == (1, 1, 2, 3)
    print(f"after_first_shape: {first}")
    print(f"after_same_shape: {again}")
    print(f"after_second_shape: {second}")
    print(f"after_third_shape: {third}")


if __name__ == "__main__":
    main()
