"""Eight layers, kept whole and in two stretches that run again: fewer bytes wait for backward, more is multiplied."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array


def stretch(x: Array, ws: list[Array]) -> Array:
    for w in ws:
        x = jnp.sin(x @ w)  # (512, 64)
    return x


def loss(x: Array, ws: list[list[Array]], recompute: bool) -> Array:
    for part in ws:
        x = (jax.checkpoint(stretch) if recompute else stretch)(x, part)
    return jnp.sum(x)


def measured(recompute: bool) -> tuple[int, int, Array]:
    """Bytes of activations kept, matmuls (512, 64) by (64, 64), and the gradient for x (512, 64)."""
    x, ws = jnp.ones((512, 64)), [[0.5 * jnp.eye(64)] * 4] * 2
    _, backward = jax.vjp(lambda x, ws: loss(x, ws, recompute), x, ws)
    kept = [array for array in jax.tree.leaves(backward) if array.shape == x.shape]
    program = jax.jit(jax.value_and_grad(loss, argnums=(0, 1)), static_argnums=2)
    cost = program.lower(x, ws, recompute).cost_analysis()
    assert cost is not None
    matmuls = int(cost["flops"] // (2 * 512 * 64 * 64))
    (gradient, _) = program(x, ws, recompute)[1]
    return sum(array.nbytes for array in kept), matmuls, gradient


def main() -> None:
    (kept, matmuls, gradient), (fewer, more, again) = measured(False), measured(True)
    assert np.allclose(gradient, again) and fewer < kept
    print(f"bytes_kept: {kept}\nmatmuls: {matmuls}")
    print(f"bytes_kept_recomputing: {fewer}\nmatmuls_recomputing: {more}")


if __name__ == "__main__":
    main()
