"""One training step of three models at once: vmap runs over the models, each sees all the data."""

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
models = [new_model(seed=seed) for seed in range(3)]
graph = nnx.graphdef(models[0])


def loss_of(parameters: Parameters, x: jax.Array, y: jax.Array) -> jax.Array:
    logits = nnx.merge(graph, parameters)(x)  # (8, 2)
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(logits, y))  # ()


@jax.jit
def step(parameters: Parameters, x: jax.Array, y: jax.Array) -> tuple[jax.Array, Parameters]:
    """The loss before the step, and the parameters after it."""
    loss, gradients = jax.value_and_grad(loss_of)(parameters, x, y)
    return loss, jax.tree.map(lambda old, slope: old - 0.5 * slope, parameters, gradients)


def main() -> None:
    states = [nnx.state(model) for model in models]
    stacked = jax.tree.map(lambda *leaves: np.stack(leaves), *states)  # each (3, ...)
    losses, after = jax.vmap(step, in_axes=(0, None, None))(stacked, inputs, targets)
    for index, state in enumerate(states):
        _, alone = step(state, inputs, targets)
        for many, one in zip(jax.tree.leaves(after), jax.tree.leaves(alone), strict=True):
            assert np.allclose(np.asarray(many)[index], one, atol=1e-6)
        print(f"loss_of_model_{index}: {losses[index].item():.4f}")


if __name__ == "__main__":
    main()
