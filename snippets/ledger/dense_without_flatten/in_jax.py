"""A linear layer works on the last axis: fed an image with channels last, it answers once for every pixel."""

import jax.numpy as jnp
from flax import nnx


def main() -> None:
    images = jnp.zeros((2, 31, 31, 16))  # (n, height, width, channels)
    rngs, zeros = nnx.Rngs(0), nnx.initializers.zeros
    every_pixel = nnx.Linear(16, 10, kernel_init=zeros, rngs=rngs)(images)  # (2, 31, 31, 10)
    dense = nnx.Linear(31 * 31 * 16, 10, kernel_init=zeros, rngs=rngs)
    once = dense(images.reshape(2, -1))  # (2, 10)
    assert every_pixel.shape == (2, 31, 31, 10) and once.shape == (2, 10)
    print(f"answers_without_flatten: {every_pixel[0].size // 10}")
    print(f"answers_with_flatten: {once[0].size // 10}")


if __name__ == "__main__":
    main()
