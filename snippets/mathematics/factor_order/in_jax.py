"""The chain rule multiplies in order: swapped, two square matrices still fit, and the Jacobian is wrong in silence."""

import jax
import jax.numpy as jnp
import numpy as np

w = jnp.array([[0.5, -1.0], [0.25, 0.75]])  # (2, 2)
x = jnp.array([0.6, -0.4])  # (2,)
g = jnp.array([1.0, -2.0])  # (2,)


def layer(x: jax.Array) -> jax.Array:
    return jnp.tanh(w @ x)  # (2,)


def chords() -> jax.Array:
    """A column (2,) for each input."""
    steps = 1e-2 * jnp.eye(2)  # (2, 2)
    return jnp.stack([(layer(x + d) - layer(x - d)) / 2e-2 for d in steps], axis=1)


@jax.jit
def all_ways() -> list[jax.Array]:
    slopes = 1 - layer(x) ** 2  # (2,)
    jacobians = [jnp.diag(slopes) @ w, slopes[:, None] * w, w @ jnp.diag(slopes), chords()]
    return [*jacobians, w.T @ (slopes * g), jax.grad(lambda x: g @ layer(x))(x)]


def main() -> None:
    found = map(np.asarray, all_ways())
    in_order, entry_by_entry, swapped, by_difference, gradient, autodiff = found
    assert np.allclose(in_order, by_difference, atol=1e-4)
    assert np.allclose(in_order, entry_by_entry)
    assert not np.allclose(swapped, by_difference, atol=1e-1)
    assert np.allclose(gradient, autodiff, atol=1e-6)
    print(f"in_order: {in_order[0, 1].item():.4f}")
    print(f"by_difference: {by_difference[0, 1].item():.3f}")
    print(f"swapped: {swapped[0, 1].item():.4f}")
    print(f"gradient: {gradient[0].item():.4f}")


if __name__ == "__main__":
    main()
