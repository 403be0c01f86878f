"""A layer with known numbers in it, its random ones never drawn: matrices and kernels 0.1, biases 0, scales 1."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.rosetta.rows import Rows

NUMBERS = {"kernel": 0.1, "scale": 1.0, "var": 1.0}


def filled(make: Callable[[nnx.Rngs], Any]) -> Any:
    def fill(path: Any, leaf: Any) -> Any:
        names = [step.key for step in path if isinstance(step, jax.tree_util.DictKey)]
        return jnp.full(leaf.shape, NUMBERS.get(names[-1], 0.0), leaf.dtype)

    layer = nnx.eval_shape(lambda: make(nnx.Rngs(0)))
    nnx.update(layer, jax.tree_util.tree_map_with_path(fill, nnx.state(layer)))
    return layer


def nchw(image: jax.Array) -> jax.Array:
    return image.transpose(0, 3, 1, 2)


def compiled(rows: Rows, eager: Collection[str] = ()) -> Rows:
    """All rows but those named as one program, where eager execution would compile each operator."""
    together = {name: row for name, row in rows.items() if name not in eager}
    found = jax.jit(lambda: {name: row() for name, row in together.items()})()
    return {name: partial(found.get, name) if name in found else rows[name] for name in rows}
