# /// script
# [tool.verified]
# raises = "TypeError"
# message = "is not a valid JAX type"
# ///
"""A class that was not registered is a leaf, and no array: register it with jax.tree_util.register_dataclass."""

from dataclasses import dataclass

import jax


@dataclass(frozen=True)
class Line:
    slope: jax.Array
    intercept: jax.Array


jax.grad(lambda line: line.slope * 2 + line.intercept)(Line(1.0, 0.5))
