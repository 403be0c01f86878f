"""Two half batches make one whole batch if each mean counts half; the adding is written out."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx
from jax.flatten_util import ravel_pytree

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_jax import TwoLayers, new_model


def loss_of(model: TwoLayers, inputs: jax.Array, targets: jax.Array) -> jax.Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(model(inputs), targets))  # ()


@nnx.jit
def gradient_in_a_row(model: TwoLayers, inputs: jax.Array, targets: jax.Array) -> jax.Array:
    return ravel_pytree(nnx.grad(loss_of)(model, inputs, targets))[0]  # (67,)


def gradient_of(batches: list[slice], share: float) -> jax.Array:
    """Gradient of all parameters, in a row, after these batches of rows."""
    model = new_model()
    total = jnp.zeros(67)
    for rows in batches:
        total += share * gradient_in_a_row(model, jnp.asarray(xs[rows]), jnp.asarray(labels[rows]))
    return total


def main() -> None:
    both = [slice(0, 4), slice(4, 8)]
    whole = gradient_of([slice(0, 8)], 1.0)
    halves = gradient_of(both, 0.5)
    undivided = gradient_of(both, 1.0)
    assert np.allclose(halves, whole, atol=1e-6)
    assert np.allclose(undivided, 2 * whole, atol=1e-6)
    print(f"whole_norm: {np.linalg.norm(whole):.4f}")
    print(f"halves_norm: {np.linalg.norm(halves):.4f}")
    print(f"undivided_norm: {np.linalg.norm(undivided):.4f}")


if __name__ == "__main__":
    main()
