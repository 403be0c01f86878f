"""The partial found in JAX's private jax._src.util is Python's own, from functools."""

import functools

from jax._src import util


def main() -> None:
    same = vars(util)["partial"] is functools.partial
    assert same
    print(f"same_object: {int(same)}")


if __name__ == "__main__":
    main()
