"""Gradients through a singular Jacobian and through one that is not square: neither has an inverse to compute."""

import jax
import jax.numpy as jnp
import numpy as np

singular = jnp.array([[1.0, 2.0], [2.0, 4.0]])  # (2, 2)
tall = jnp.array([[1.0, 2.0], [2.0, 4.0], [0.5, -1.0]])  # (3, 2)


def loss_of(x: jax.Array, matrix: jax.Array) -> jax.Array:
    """The sum () of a layer's outputs tanh(matrix x)."""
    return jnp.tanh(matrix @ x).sum()


def main() -> None:
    x = jnp.array([0.3, -0.2])  # (2,)
    jacobian = jax.jit(jax.jacobian(lambda x: jnp.tanh(singular @ x)))(x)  # (2, 2)
    through_singular = jax.jit(jax.grad(loss_of))(x, singular)  # (2,)
    through_tall = jax.jit(jax.grad(loss_of))(x, tall)  # (2,)
    for matrix, gradient in ((singular, through_singular), (tall, through_tall)):
        slopes = 1 - np.tanh(np.matmul(matrix, x)) ** 2
        assert np.allclose(gradient, np.matmul(slopes, matrix), atol=1e-6)
    equations = jax.make_jaxpr(jax.grad(loss_of))(x, singular).eqns
    names = {equation.primitive.name for equation in equations}
    assert not names & {"lu", "qr", "cholesky", "triangular_solve", "custom_linear_solve"}
    print(f"rank_of_jacobian: {np.linalg.matrix_rank(jacobian)}")
    print(f"slope_through_singular: {through_singular[0]:.4f}")
    print(f"slope_through_tall: {through_tall[0]:.4f}")


if __name__ == "__main__":
    main()
