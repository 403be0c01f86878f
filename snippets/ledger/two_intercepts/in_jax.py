"""A line with two intercepts: both get the same gradient, so only their sum is learnt, not either of them."""

import jax
import jax.numpy as jnp
import numpy as np

xs = jnp.array([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)


def loss(w: jax.Array) -> jax.Array:
    return ((w[0] + w[1] * xs + w[2] - ys) ** 2).mean()  # ()


@jax.jit
def train(start: jax.Array) -> jax.Array:
    """Weights (3,) after 500 steps: intercept, slope, second intercept."""
    end: jax.Array = jax.lax.fori_loop(0, 500, lambda _, w: w - 0.04 * jax.grad(loss)(w), start)
    return end


def main() -> None:
    gradient = np.asarray(jax.jit(jax.grad(loss))(jnp.array([0.2, 0.3, -0.7])))  # (3,)
    assert gradient[0] == gradient[2]
    starts = jnp.array([0.0, 0.0, 0.0]), jnp.array([4.0, 0.0, 0.0])
    first, second = (np.asarray(train(start)) for start in starts)
    for w in (first, second):
        assert np.allclose((w[0] + w[2], w[1]), (-1.0, 1.0), atol=1e-3)
    print(f"gradient_w0: {gradient[0].item():.4f}")
    print(f"gradient_b: {gradient[2].item():.4f}")
    print(f"first_w0: {first[0].item():.3f}")
    print(f"second_w0: {second[0].item():.3f}")
    print(f"first_sum: {(first[0] + first[2]).item():.3f}")
    print(f"second_sum: {(second[0] + second[2]).item():.3f}")


if __name__ == "__main__":
    main()
