"""Two 5 by 5 convolutions with 2 by 2 poolings leave 16 by 5 by 5 of a 32 by 32 colour image."""

from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx


def main() -> None:
    images = jnp.zeros((2, 32, 32, 3))  # (n, height, width, channels)
    pool = partial(nnx.max_pool, window_shape=(2, 2), strides=(2, 2))

    def layers(rngs: nnx.Rngs) -> tuple[jax.Array, jax.Array]:
        first = nnx.Conv(3, 6, (5, 5), padding="VALID", rngs=rngs)
        second = nnx.Conv(6, 16, (5, 5), padding="VALID", rngs=rngs)
        unpooled = second(pool(jax.nn.relu(first(images))))  # (2, 10, 10, 16)
        return unpooled, pool(jax.nn.relu(unpooled))  # (2, 5, 5, 16)

    unpooled, features = nnx.eval_shape(layers, nnx.Rngs(0))
    assert features.shape == (2, 5, 5, 16)
    print(f"channels: {features.shape[3]}")
    print(f"side: {features.shape[1]}")
    print(f"flattened: {features.size // len(images)}")
    print(f"flattened_before_last_pooling: {unpooled.size // len(images)}")


if __name__ == "__main__":
    main()
