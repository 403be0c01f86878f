"""The same line, each at its best learning rate: with standardised inputs it is found in a step, without in many."""

import jax
import jax.numpy as jnp

raw = jnp.array([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = raw - 1  # (5,)


@jax.jit
def descend(design: jax.Array, rate: jax.Array, w: jax.Array) -> tuple[jax.Array, jax.Array]:
    """The mean squared error at w, and w after a step."""
    error, gradient = jax.value_and_grad(lambda w: ((design @ w - ys) ** 2).mean())(w)
    return error, w - rate * gradient


def steps(xs: jax.Array) -> int:
    """Steps of gradient descent until the mean squared error is below 1e-6."""
    design = jnp.stack([xs, jnp.ones(5)], axis=1)  # (5, 2)
    rate = 2 / jnp.linalg.eigvalsh(2 * design.T @ design / 5).sum()  # ()
    w = jnp.zeros(2)  # (2,)
    for step in range(1000):
        error, after = descend(design, rate, w)
        if error < 1e-6:
            return step
        w = after
    raise RuntimeError("not found in 1000 steps")


def main() -> None:
    standard = (raw - raw.mean()) / raw.std()  # (5,)
    of_raw, of_standard = steps(raw), steps(standard)
    assert of_standard <= 2 and of_raw > 100
    print(f"more_than_100_when_raw: {int(of_raw > 100)}")
    print(f"steps_when_standardised: {of_standard}")


if __name__ == "__main__":
    main()
