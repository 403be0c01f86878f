"""A convolutional layer from its formula: the kernel slides over the image unflipped, all channels added up."""

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.layers.start import normal

x = jnp.asarray(normal(0, 1, 2, 6, 5).transpose(0, 2, 3, 1))  # (n, height, width, in)
kernel = jnp.asarray(normal(1, 3, 2, 3, 3).transpose(2, 3, 1, 0))  # (3, 3, in, out)
bias = jnp.asarray(normal(2, 3))  # (out,)


@jax.jit
def by_hand(x: jax.Array) -> jax.Array:
    """Outputs (n, height - 2, width - 2, out)."""
    height, width = x.shape[1] - 2, x.shape[2] - 2
    products = [
        jnp.einsum("nhwi,io->nhwo", x[:, u : u + height, v : v + width], kernel[u, v])
        for u in range(3)
        for v in range(3)
    ]
    return jnp.stack(products).sum(0) + bias


def new_layer() -> nnx.Conv:
    layer = nnx.eval_shape(lambda: nnx.Conv(2, 3, (3, 3), padding="VALID", rngs=nnx.Rngs(0)))
    nnx.update(layer, {"kernel": kernel, "bias": bias})
    return layer


def main() -> None:
    outputs = new_layer()(x)  # (1, 4, 3, 3)
    assert np.allclose(outputs, by_hand(x), atol=1e-5)
    print(f"channels: {outputs.shape[3]}")
    print(f"height: {outputs.shape[1]}")
    print(f"width: {outputs.shape[2]}")
    print(f"first_output: {outputs[0, 0, 0, 0].item():.4f}")
    print(f"last_output: {outputs[0, 3, 2, 2].item():.4f}")


if __name__ == "__main__":
    main()
