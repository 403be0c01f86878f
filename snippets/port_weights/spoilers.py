"""Steps of a port undone in a Flax model that was loaded rightly, one function for each step."""

import jax.numpy as jnp
from flax import nnx

from snippets.port_weights.net.in_jax import Net


def dense_not_transposed(model: Net) -> None:
    nnx.update(model.hidden, {"kernel": model.hidden.kernel[...].T})  # (64, 64)


def rows_not_reordered(model: Net) -> None:
    rows = model.hidden.kernel[...].reshape(2, 2, 16, 64)  # (height, width, channels, out)
    nnx.update(model.hidden, {"kernel": rows.transpose(2, 0, 1, 3).reshape(64, 64)})


def height_for_width(model: Net) -> None:
    nnx.update(model.second, {"kernel": model.second.kernel[...].transpose(1, 0, 2, 3)})


def statistics_left_behind(model: Net) -> None:
    nnx.update(model.norm, {"mean": jnp.zeros(8), "var": jnp.ones(8)})


def training_mode(model: Net) -> None:
    model.train()


def epsilon_of_flax(model: Net) -> None:
    model.scaled.epsilon = 1e-6
