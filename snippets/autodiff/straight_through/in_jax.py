"""Rounding with the slope 1 and no rule of one's own: what rounding changes is a constant to the gradient."""

import jax
import jax.numpy as jnp
import numpy as np


def rounded(x: jax.Array) -> jax.Array:
    return x + jax.lax.stop_gradient(jnp.round(x) - x)  # the shape of x


def main() -> None:
    x = jnp.array([2.7, -0.2, 0.4])  # (3,)
    assert np.allclose(rounded(x), np.round(x), atol=1e-6)
    slopes = jax.grad(lambda x: rounded(x).sum())(x)  # (3,)
    pushed = jax.jvp(rounded, (x,), (jnp.ones(3),))[1]  # (3,)
    assert slopes.tolist() == pushed.tolist() == [1, 1, 1]
    print(f"value: {rounded(x)[0]:.1f}")
    print(f"slope: {slopes[0]:.1f}")
    print(f"slope_forward: {pushed[0]:.1f}")


if __name__ == "__main__":
    main()
