# /// script
# [tool.verified]
# differs = ["side_by_default"]
# ///
"""Max pooling with a window of 2 and no word about strides: Flax moves by 1 and loses one row."""

import jax.numpy as jnp
from flax import linen, nnx


def main() -> None:
    images = jnp.arange(1024.0).reshape(1, 32, 32, 1)  # (n, height, width, channels)
    by_default = nnx.max_pool(images, window_shape=(2, 2))
    by_two = nnx.max_pool(images, window_shape=(2, 2), strides=(2, 2))
    assert by_default.shape == linen.max_pool(images, window_shape=(2, 2)).shape == (1, 31, 31, 1)
    assert by_two.shape == (1, 16, 16, 1)
    print(f"side_by_default: {by_default.shape[1]}")
    print(f"side_by_two: {by_two.shape[1]}")
    print(f"mean_by_two: {by_two.mean().item():.1f}")


if __name__ == "__main__":
    main()
