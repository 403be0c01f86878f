"""The small CNN in JAX as functions of its parameters, with pooling by a window and by slices."""

from collections.abc import Callable
from functools import partial

import jax
import jax.numpy as jnp
import optax
from flax import nnx

Parameters = list[tuple[jax.Array, jax.Array]]
Pool = Callable[[jax.Array], jax.Array]
window: Pool = partial(nnx.max_pool, window_shape=(2, 2), strides=(2, 2))


def slices(h: jax.Array) -> jax.Array:
    """The same maxima as `window`, without a window: each row with the next, then each column."""
    rows = jnp.maximum(h[:, ::2], h[:, 1::2])  # (n, height / 2, width, c)
    return jnp.maximum(rows[:, :, ::2], rows[:, :, 1::2])


def conv(h: jax.Array, kernel: jax.Array) -> jax.Array:
    order = ("NHWC", "HWIO", "NHWC")
    return jax.lax.conv_general_dilated(h, kernel, (1, 1), "SAME", dimension_numbers=order)


def mean_loss(logits: jax.Array, y: jax.Array) -> jax.Array:
    losses: jax.Array = optax.softmax_cross_entropy_with_integer_labels(logits, y)
    return losses.mean()


def loss(parameters: Parameters, pool: Pool, x: jax.Array, y: jax.Array) -> jax.Array:
    *convolutions, (w, b) = parameters
    for kernel, bias in convolutions:
        x = pool(jax.nn.relu(conv(x, kernel) + bias))
    return mean_loss(x.reshape(len(x), -1) @ w + b, y)
