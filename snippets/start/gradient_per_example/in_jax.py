"""One gradient for each example, by mapping the gradient over them, and by the Jacobian."""

import jax
import jax.numpy as jnp
import numpy as np

xs = jnp.array([1.0, 2.0, 3.0])  # (3,)


def squared_error(w: jax.Array, x: jax.Array) -> jax.Array:
    return (w * x - 1.0) ** 2  # the shape of x


def main() -> None:
    w = jnp.array(0.3)  # ()
    each = jax.jit(jax.vmap(jax.grad(squared_error), in_axes=(None, 0)))(w, xs)  # (3,)
    jacobian = jax.jit(jax.jacobian(squared_error))(w, xs)  # (3,)
    assert np.allclose(each, jacobian)
    for name, gradient in zip(("first", "second", "third"), each.tolist(), strict=True):
        print(f"{name}: {gradient:.4f}")


if __name__ == "__main__":
    main()
