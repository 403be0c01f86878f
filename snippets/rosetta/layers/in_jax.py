"""Layers, their matrices and kernels all 0.1, their biases 0: what they compute is the same."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.rosetta.rows import IMAGE, Rows, X, report
from snippets.rosetta.with_jax import compiled, filled, nchw

image = jnp.asarray(IMAGE.transpose(0, 2, 3, 1))  # (1, 4, 4, 2)
x = jnp.asarray(X)  # (2, 3)
rows = jnp.array([1, 0, 1])  # (3,)
ROWS: Rows = {
    "linear": lambda: filled(lambda rngs: nnx.Linear(3, 4, rngs=rngs))(x),
    "embedding": lambda: x[rows],
    "conv": lambda: nchw(filled(lambda rngs: nnx.Conv(2, 3, (3, 3), rngs=rngs))(image)),
    "conv_stride": lambda: nchw(
        filled(lambda rngs: nnx.Conv(2, 3, (3, 3), 2, padding="VALID", rngs=rngs))(image)
    ),
    "max_pool": lambda: nchw(nnx.max_pool(image, (2, 2), (2, 2))),
    "avg_pool": lambda: nchw(nnx.avg_pool(image, (2, 2), (2, 2))),
    "global_pool": lambda: image.mean(axis=(1, 2)),
    "resize": lambda: nchw(jax.image.resize(image, (1, 6, 6, 2), "bilinear")),
    "sequential": lambda: filled(
        lambda rngs: nnx.Sequential(nnx.Linear(3, 4, rngs=rngs), nnx.relu)
    )(x),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
