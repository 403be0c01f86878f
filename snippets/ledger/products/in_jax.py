"""JVP, VJP, Jacobian and vmap act on a model that is there already, an ordinary function of parameters and inputs."""

import jax
import jax.numpy as jnp
import numpy as np


@jax.jit
def model(w: jax.Array, x: jax.Array) -> jax.Array:
    """Outputs (2,) for parameters (2, 3) and one input (3,)."""
    return jnp.tanh(w @ x)


def main() -> None:
    w = jnp.array([[0.1, 0.2, 0.3], [-0.3, 0.2, 0.1]])  # (2, 3)
    x, direction = jnp.array([1.0, 2.0, -1.0]), jnp.array([1.0, 0.0, 0.0])  # (3,), (3,)
    outputs, pushed = jax.jvp(lambda x: model(w, x), (x,), (direction,))  # (2,), (2,)
    (pulled,) = jax.vjp(lambda x: model(w, x), x)[1](jnp.array([1.0, 0.0]))  # (3,)
    forward, reverse = (jax.jit(jac(model, argnums=1))(w, x) for jac in (jax.jacfwd, jax.jacrev))
    batch = np.stack([x, direction])  # (2, 3)
    mapped = jax.vmap(model, in_axes=(None, 0))(w, batch)  # (2, 2)
    assert np.allclose(forward, reverse, atol=1e-6) and np.allclose(outputs, model(w, x))
    assert np.allclose(pushed, reverse[:, 0]) and np.allclose(pulled, reverse[0])
    assert np.allclose(mapped, [model(w, row) for row in batch], atol=1e-6)
    print(f"output: {outputs[0]:.4f}")
    print(f"jvp: {pushed[1]:.4f}")
    print(f"vjp: {pulled[1]:.4f}")
    print(f"mapped: {mapped[1, 1]:.4f}")


if __name__ == "__main__":
    main()
