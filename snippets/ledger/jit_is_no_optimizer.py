"""jit compiles a function and changes no parameter; the step is a line of its own, and works without jit too."""

import jax
import jax.numpy as jnp
import numpy as np
import optax


def loss_of(w: jax.Array) -> jax.Array:
    return jnp.sum((w - 3) ** 2)  # ()


def main() -> None:
    start = jnp.array([1.0, 2.0])  # (2,)
    plain, compiled = jax.grad(loss_of)(start), jax.jit(jax.grad(loss_of))(start)  # (2,), (2,)
    before, after = loss_of(start), jax.jit(loss_of)(start)  # (), ()
    assert np.allclose(plain, compiled) and before == after and start.tolist() == [1, 2]
    optimizer = optax.sgd(0.1)
    updates, _ = optimizer.update(plain, optimizer.init(start))
    stepped = optax.apply_updates(start, updates)
    assert np.allclose(stepped, start - 0.1 * plain)
    print(f"loss_before: {before:.4f}")
    print(f"loss_after_jit: {after:.4f}")
    print(f"loss_after_step: {loss_of(stepped):.4f}")


if __name__ == "__main__":
    main()
