"""What is called convolution in deep learning is cross-correlation: a single 1 brings out the kernel backwards."""

import jax
import jax.numpy as jnp
import numpy as np

signal = jnp.array([0.0, 0.0, 1.0, 0.0, 0.0])  # (5,)
kernel = jnp.array([1.0, 2.0, 3.0])  # (3,)


def layer(signal: jax.Array, kernel: jax.Array) -> jax.Array:
    return jax.lax.conv(signal[None, None], kernel[None, None], (1,), "VALID")[0, 0]  # (3,)


def main() -> None:
    slid = layer(signal, kernel)  # (3,)
    by_hand = jnp.stack([signal[i : i + 3] @ kernel for i in range(3)])  # (3,)
    convolved = jnp.convolve(signal, kernel, mode="valid")  # (3,)
    assert np.array_equal(slid, by_hand)
    assert np.array_equal(slid, jnp.flip(kernel))
    assert np.array_equal(convolved, kernel)
    assert np.array_equal(convolved, layer(signal, jnp.flip(kernel)))
    print(f"layer_first: {slid[0].item():.4f}")
    print(f"layer_last: {slid[2].item():.4f}")
    print(f"convolution_first: {convolved[0].item():.4f}")
    print(f"convolution_last: {convolved[2].item():.4f}")


if __name__ == "__main__":
    main()
