# /// script
# [tool.verified]
# differs = ["layer_norm", "batch_norm_mean", "batch_norm_variance", "conv_side"]
# ///
"""Layers as they are constructed: epsilon, momentum, padding."""

import jax.numpy as jnp
from flax import nnx

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

batch, image = jnp.array([[8.0], [12.0]]), jnp.ones((1, 5, 5, 1))  # (2, 1), (1, 5, 5, 1)
rngs = nnx.Rngs(0)


def seen(norm: nnx.BatchNorm) -> nnx.BatchNorm:
    norm(batch)
    return norm


AS_IT_IS: As = {
    "layer_norm": (1e-6, lambda: nnx.LayerNorm(3, rngs=rngs).epsilon),
    "batch_norm_mean": (0.1, lambda: seen(nnx.BatchNorm(1, rngs=rngs)).mean[...]),
    "batch_norm_variance": (1.3, lambda: seen(nnx.BatchNorm(1, momentum=0.9, rngs=rngs)).var[...]),
    "conv_side": (5, lambda: nnx.Conv(1, 2, (3, 3), rngs=rngs)(image).shape[2]),
}
EQUAL: Rows = {
    "layer_norm_equal": lambda: nnx.LayerNorm(3, epsilon=1e-5, rngs=rngs).epsilon,
    "batch_norm_mean_equal": lambda: seen(nnx.BatchNorm(1, momentum=0.9, rngs=rngs)).mean[...],
    "conv_side_equal": lambda: nnx.Conv(1, 2, (3, 3), padding="VALID", rngs=rngs)(image).shape[2],
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
