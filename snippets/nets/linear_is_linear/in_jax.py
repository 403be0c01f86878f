"""Two layers without an activation are one layer: XOR stays at an error of 1/4 however they are set."""

import jax
import jax.numpy as jnp
import numpy as np

corners = jnp.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
xor = jnp.array([[0.0], [1.0], [1.0], [0.0]])  # (4, 1)
first = jnp.array([[1.0, 1.0], [1.0, 1.0]])  # (2, 2)
bias = jnp.array([0.0, -1.0])  # (2,)
second = jnp.array([[1.0], [-2.0]])  # (2, 1)


def thrice(x: jax.Array) -> jax.Array:
    return x @ first + x @ first + x @ first  # (4, 2)


def best_linear_error() -> jax.Array:
    """Mean squared error of the best single layer, by least squares."""
    columns = jnp.concatenate([corners, jnp.ones((4, 1))], axis=1)  # (4, 3)
    best = jnp.linalg.lstsq(columns, xor)[0]  # (3, 1)
    return jnp.mean((columns @ best - xor) ** 2)  # ()


def main() -> None:
    two = (corners @ first + bias) @ second  # (4, 1)
    one = corners @ (first @ second) + bias @ second  # (4, 1)
    with_relu = jax.nn.relu(corners @ first + bias) @ second  # (4, 1)
    tripled = thrice(thrice(corners))  # (4, 2)
    single = corners @ first @ first  # (4, 2)
    assert np.array_equal(two, one)
    assert np.array_equal(tripled, 9 * single)
    assert np.array_equal(with_relu, xor)
    assert np.isclose(best_linear_error(), 0.25)
    print(f"two_layers_at_0_0: {two[0].item():.4f}")
    print(f"one_layer_at_0_0: {one[0].item():.4f}")
    print(f"tripled_at_1_1: {tripled[3, 0].item():.4f}")
    print(f"single_at_1_1: {single[3, 0].item():.4f}")
    print(f"with_relu_at_0_0: {with_relu[0].item():.4f}")
    print(f"best_linear_error: {best_linear_error().item():.4f}")
    print(f"relu_error: {np.square(with_relu - xor).mean():.4f}")


if __name__ == "__main__":
    main()
