# /// script
# [tool.verified]
# differs = ["loss_of_same_call"]
# ///
"""A training step as a function: state goes in, state comes out, and the same call again is the same step."""

from typing import NamedTuple

import jax
import jax.numpy as jnp

xs, ys = jnp.arange(1.0, 6.0), jnp.arange(5.0)  # (n,), (n,)


class Line(NamedTuple):
    """A slope, its velocity, and the mean of the inputs seen."""

    slope: jax.Array
    velocity: jax.Array
    mean: jax.Array


@jax.jit
def step(state: Line) -> tuple[Line, jax.Array]:
    def loss_of(slope: jax.Array) -> jax.Array:
        return jnp.mean((slope * (xs - mean) - ys) ** 2)  # ()

    mean = state.mean + 0.1 * (xs.mean() - state.mean)
    loss, gradient = jax.value_and_grad(loss_of)(state.slope)
    velocity = 0.9 * state.velocity + gradient
    return Line(state.slope - 0.01 * velocity, velocity, mean), loss


def main() -> None:
    start = Line(jnp.array(0.3), jnp.array(0.0), jnp.array(0.0))
    after, first = step(start)
    same_call, following = step(start)[1], step(after)[1]
    assert same_call == first > following
    print(f"first_loss: {first:.4f}")
    print(f"loss_of_same_call: {same_call:.4f}")
    print(f"loss_of_next_step: {following:.4f}")


if __name__ == "__main__":
    main()
