"""Backpropagation computes gradients and moves no parameter; the step after it does."""

import jax
import jax.numpy as jnp
import optax


def loss(line: dict[str, jax.Array], xs: jax.Array) -> jax.Array:
    return ((line["w"] * xs + line["b"] - (xs - 1)) ** 2).mean()  # ()


def main() -> None:
    line = {"w": jnp.array(0.3), "b": jnp.array(0.2)}
    optimizer = optax.sgd(0.01)
    state = optimizer.init(line)
    xs = jnp.array([[1.0], [2.0], [3.0], [4.0], [5.0]])  # (5, 1)
    before = line["w"].item()
    gradient = jax.grad(loss)(line, xs)
    after_gradient = line["w"].item()
    updates, state = optimizer.update(gradient, state)
    line = optax.apply_updates(line, updates)
    assert after_gradient == before != line["w"].item()
    print(f"before: {before:.4f}")
    print(f"after_gradient: {after_gradient:.4f}")
    print(f"after_step: {line['w'].item():.4f}")


if __name__ == "__main__":
    main()
