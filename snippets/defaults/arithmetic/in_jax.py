# /// script
# [tool.verified]
# differs = ["std", "std_of_one", "median", "softmax_axis", "gelu", "resize", "pieces"]
# ///
"""Statistics and functions whose defaults differ."""

import jax
import jax.numpy as jnp

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report
from snippets.rosetta.with_jax import compiled

dot = jnp.eye(1, 4)  # (1, 4)
AS_IT_IS: As = {
    "std": (1, lambda: jnp.array([1.0, 3.0]).std()),
    "std_of_one": (0, lambda: jnp.array([3.0]).std()),
    "median": (2.5, lambda: jnp.median(jnp.arange(1.0, 5.0))),
    "softmax_axis": (1 / 4, lambda: jax.nn.softmax(jnp.zeros((2, 3, 4)))[0, 0, 0]),
    "gelu": (-0.0036374, lambda: jax.nn.gelu(-3.0)),
    "resize": (3 / 7, lambda: jax.image.resize(dot, (1, 2), "linear")[0, 0]),
    "pieces": (3, lambda: len(jnp.split(jnp.arange(3), 3))),
}
EQUAL: Rows = {
    "std_equal": lambda: jnp.array([1.0, 3.0]).std(),
    "std_of_one_equal": lambda: jnp.array([3.0]).std(),
    "median_equal": lambda: jnp.median(jnp.arange(1.0, 5.0)),
    "softmax_axis_equal": lambda: jax.nn.softmax(jnp.zeros((2, 3, 4)))[0, 0, 0],
    "gelu_equal": lambda: jax.nn.gelu(-3.0),
    "resize_equal": lambda: jax.image.resize(dot, (1, 2), "linear", antialias=False)[0, 0],
    "pieces_equal": lambda: len(jnp.split(jnp.arange(3), 3)),
}


def main() -> None:
    check(AS_IT_IS, compiled)
    report(compiled(EQUAL))


if __name__ == "__main__":
    main()
