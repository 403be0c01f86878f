"""A gradient for each example: vmap runs over the rows, and their mean is the batch's gradient."""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_jax import new_model

Parameters = nnx.State[Any, Any]
inputs, targets = jnp.asarray(xs), jnp.asarray(labels)  # (8, 10), (8,)
graph, parameters = nnx.split(new_model())


def loss_of(parameters: Parameters, x: jax.Array, y: jax.Array) -> jax.Array:
    """Loss of one row x (10,) or of a batch (n, 10)."""
    logits = nnx.merge(graph, parameters)(x)  # (2,) or (n, 2)
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(logits, y))  # ()


def main() -> None:
    gradient_of = jax.grad(loss_of)
    per_row = jax.jit(jax.vmap(gradient_of, in_axes=(None, 0, 0)))
    of_rows = per_row(parameters, inputs, targets)
    of_batch = jax.jit(gradient_of)(parameters, inputs, targets)
    kernels = np.asarray(of_rows["hidden"]["kernel"])  # (8, 10, 5)
    assert kernels.shape == (8, 10, 5)
    for rows, batch in zip(jax.tree.leaves(of_rows), jax.tree.leaves(of_batch), strict=True):
        assert np.allclose(np.asarray(rows).mean(0), batch, atol=1e-6)
    norms = np.linalg.norm(kernels.reshape(8, -1), axis=1)  # (8,)
    print(f"gradients: {len(norms)}")
    print(f"smallest_norm: {norms.min().item():.4f}")
    print(f"largest_norm: {norms.max().item():.4f}")
    print(f"norm_of_mean: {np.linalg.norm(kernels.mean(0)).item():.4f}")


if __name__ == "__main__":
    main()
