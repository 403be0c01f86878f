# /// script
# [tool.verified]
# differs = ["axis_of_channels", "second_when_flattened"]
# ///
"""One convolution, shape by shape: channels after pixels, kernels as (height, width, in, out)."""

import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.layers.start import normal

pictures = jnp.asarray(normal(0, 2, 3, 6, 5).transpose(0, 2, 3, 1))  # (n, height, width, channels)
kernels = jnp.asarray(normal(1, 4, 3, 3, 2).transpose(2, 3, 1, 0))  # (height, width, in, out)


def main() -> None:
    first = pictures.transpose(0, 3, 1, 2)  # (n, channels, height, width)
    assert np.array_equal(first.transpose(0, 2, 3, 1), pictures)
    assert not np.array_equal(first.reshape(pictures.shape), pictures)
    layer = nnx.eval_shape(
        lambda: nnx.Conv(3, 4, (3, 2), padding="VALID", use_bias=False, rngs=nnx.Rngs(0))
    )
    assert layer.kernel.shape == kernels.shape
    nnx.update(layer, {"kernel": kernels})
    outputs = np.asarray(layer(pictures))  # (2, 4, 4, 4)
    assert layer(first[..., :3]).shape == (2, 1, 5, 4)
    flat = outputs.reshape(2, -1)  # (2, 64)
    assert flat[0, 1] == outputs[0, 0, 0, 1]
    assert flat[0, 4] == outputs[0, 0, 1, 0]
    print(f"axis_of_channels: {pictures.shape.index(3)}")
    print(f"outputs_of_a_picture: {flat.shape[1]}")
    print(f"channel_0_pixel_0: {outputs[0, 0, 0, 0].item():.4f}")
    print(f"channel_0_pixel_1: {outputs[0, 0, 1, 0].item():.4f}")
    print(f"channel_1_pixel_0: {outputs[0, 0, 0, 1].item():.4f}")
    print(f"second_when_flattened: {flat[0, 1].item():.4f}")


if __name__ == "__main__":
    main()
