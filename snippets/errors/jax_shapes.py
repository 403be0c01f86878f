"""Cures for shapes that do not fit, and for functions that have no gradient."""

import jax
import jax.numpy as jnp


def inner_sizes_equal() -> None:
    xs = jnp.ones((2, 3))
    assert (xs @ jnp.ones((xs.shape[-1], 20))).shape == (2, 20)


def labels_spread() -> None:
    logits, labels = jnp.zeros((4, 3)), jnp.array([0, 2, 1, 0])
    assert (logits - jax.nn.one_hot(labels, 3)).shape == (4, 3)


def one_for_all() -> None:
    assert jax.vmap(lambda w, x: w * x, in_axes=(None, 0))(2.0, jnp.ones(3)).tolist() == [2, 2, 2]


def floats_in() -> None:
    assert jax.grad(lambda w: w**2)(jnp.array(3).astype(jnp.float32)) == 6


def one_number_out() -> None:
    xs = jnp.array([1.0, 2.0, 3.0])
    slope = jax.grad(lambda w: jnp.mean((w * xs - 1) ** 2))(0.3)
    assert abs(float(slope) + 1.2) < 1e-5
    assert jax.jacobian(lambda w: (w * xs - 1) ** 2)(0.3).shape == (3,)


def main() -> None:
    inner_sizes_equal()
    labels_spread()
    one_for_all()
    floats_in()
    one_number_out()
    print("mended: 5")


if __name__ == "__main__":
    main()
