# /// script
# [tool.verified]
# differs = ["layer_norm", "far", "batch_norm_mean", "batch_norm_var", "conv_side"]
# ///
"""Layers as they are constructed: epsilon, momentum, padding."""

import jax.numpy as jnp
from flax import nnx
from flax.nnx import Rngs

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report
from snippets.rosetta.with_jax import compiled

batch, img = jnp.array([[8.0], [12.0]]), jnp.ones((1, 5, 5, 1))  # (2, 1), (1, 5, 5, 1)
far = jnp.array([8191.0, 8193.0])  # (2,)


def seen(norm: nnx.BatchNorm) -> nnx.BatchNorm:
    norm(batch)
    return norm


AS_IT_IS: As = {
    "layer_norm": (1e-6, lambda: nnx.LayerNorm(3, rngs=Rngs(0)).epsilon),
    "far": (1000, lambda: nnx.LayerNorm(2, rngs=Rngs(0))(far)[1]),
    "batch_norm_mean": (0.1, lambda: seen(nnx.BatchNorm(1, rngs=Rngs(0))).mean[...]),
    "batch_norm_var": (1.3, lambda: seen(nnx.BatchNorm(1, momentum=0.9, rngs=Rngs(0))).var[...]),
    "conv_side": (5, lambda: nnx.Conv(1, 2, (3, 3), rngs=Rngs(0))(img).shape[2]),
}
EQUAL: Rows = {
    "layer_norm_equal": lambda: nnx.LayerNorm(3, epsilon=1e-5, rngs=Rngs(0)).epsilon,
    "far_equal": lambda: nnx.LayerNorm(2, use_fast_variance=False, rngs=Rngs(0))(far)[1],
    "batch_norm_mean_equal": lambda: seen(nnx.BatchNorm(1, momentum=0.9, rngs=Rngs(0))).mean[...],
    "conv_side_equal": lambda: nnx.Conv(1, 2, (3, 3), padding="VALID", rngs=Rngs(0))(img).shape[2],
}


def main() -> None:
    check(AS_IT_IS, compiled)
    report(compiled(EQUAL))


if __name__ == "__main__":
    main()
