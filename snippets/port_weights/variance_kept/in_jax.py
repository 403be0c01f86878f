# /// script
# [tool.verified]
# differs = ["variance_kept", "divided_by"]
# ///
"""The variance that batch normalization keeps: Flax divides the squares by n, as it does to normalise."""

import jax.numpy as jnp
from flax import nnx


def main() -> None:
    x = jnp.array([[8.0], [12.0]])  # (n, features)
    norm = nnx.BatchNorm(1, momentum=0.9, epsilon=1e-5, rngs=nnx.Rngs(0))
    output = norm(x)  # (n, features)
    new = (norm.var[...] - 0.9 * 1) / 0.1  # (1,)
    print(f"output: {output[1].item():.4f}")
    print(f"mean_kept: {norm.mean[...].item():.4f}")
    print(f"variance_kept: {norm.var[...].item():.4f}")
    print(f"divided_by: {8 / new.item():.0f}")


if __name__ == "__main__":
    main()
