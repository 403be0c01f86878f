"""One layer's Jacobian at one point: entry (i, j) is output i by input j, and the activation's is diagonal."""

import jax
import jax.numpy as jnp
import numpy as np

weights = jnp.array([[0.5, -1.0], [0.25, 0.75]])  # (2, 2)
bias = jnp.array([0.1, -0.2])  # (2,)


@jax.jit
def layer(x: jax.Array) -> jax.Array:
    return jnp.tanh(weights @ x + bias)  # (2,)


def main() -> None:
    x, step = jnp.array([0.6, -0.4]), jnp.array([0.0, 1e-2])  # (2,), (2,)
    whole = np.asarray(jax.jit(jax.jacobian(layer))(x))  # (2, 2)
    at = weights @ x + bias  # (2,)
    of_tanh = np.asarray(jax.jit(jax.jacobian(jnp.tanh))(at))  # (2, 2)
    of_softmax = np.asarray(jax.jit(jax.jacobian(jax.nn.softmax))(at))  # (2, 2)
    by_difference = (layer(x + step) - layer(x - step))[0] / 2e-2
    assert np.allclose(whole, of_tanh @ np.asarray(weights), atol=1e-6)
    assert np.allclose(whole[0, 1], by_difference, rtol=1e-3)
    print(f"first_output_by_second_input: {whole[0, 1]:.4f}")
    print(f"by_difference: {by_difference:.3f}")
    print(f"tanh_off_diagonal: {of_tanh[0, 1]:.4f}")
    print(f"softmax_off_diagonal: {of_softmax[0, 1]:.4f}")


if __name__ == "__main__":
    main()
