"""The momentum of batch normalization is the share of the old mean in Flax: 0.9 of 0 leaves 0.1 of 10."""

import jax.numpy as jnp
from flax import nnx


def main() -> None:
    x = jnp.array([[8.0], [12.0]])  # (n, features)
    norm = nnx.BatchNorm(1, momentum=0.9, rngs=nnx.Rngs(0))
    norm(x)
    print(f"mean_of_batch: {x.mean().item():.4f}")
    print(f"mean_kept: {norm.mean[...].item():.4f}")


if __name__ == "__main__":
    main()
