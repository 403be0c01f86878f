"""One sigmoid layer: the gradient of W is delta times x transposed, with the sigmoid's slope in delta once."""

import jax
import jax.numpy as jnp
import numpy as np

x = jnp.array([[0.5, -1.0, 2.0]]).T  # (3, 1)
y = jnp.array([[0.9, 0.1]]).T  # (2, 1)
w = jnp.array([[0.3, -0.2, 0.5], [0.1, 0.4, -0.6]])  # (2, 3)
b = jnp.array([[0.1, -0.1]]).T  # (2, 1)


def loss(w: jax.Array, b: jax.Array) -> jax.Array:
    return ((jax.nn.sigmoid(w @ x + b) - y) ** 2).sum() / 2  # ()


def main() -> None:
    of_w, of_b = jax.jit(jax.grad(loss, argnums=(0, 1)))(w, b)  # (2, 3), (2, 1)
    a = jax.nn.sigmoid(w @ x + b)  # (2, 1)
    slope = a * (1 - a)  # (2, 1)
    delta = (a - y) * slope  # (2, 1)
    once, twice = delta @ x.T, (delta * slope) @ x.T  # (2, 3), (2, 3)
    assert np.allclose(of_w, once, atol=1e-6) and np.allclose(of_b, delta, atol=1e-6)
    assert not np.allclose(of_w, twice, atol=1e-3)
    print(f"autodiff_w: {of_w[0, 0].item():.5f}")
    print(f"slope_once: {once[0, 0].item():.5f}")
    print(f"slope_twice: {twice[0, 0].item():.5f}")
    print(f"autodiff_b: {of_b[0, 0].item():.5f}")
    print(f"delta: {delta[0, 0].item():.5f}")


if __name__ == "__main__":
    main()
