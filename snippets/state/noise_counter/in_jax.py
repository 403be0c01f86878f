# /// script
# [tool.verified]
# differs = ["different_of_3_counted"]
# ///
"""Noise from a step counted in an attribute is the same at each call under jit; the step as an argument is the cure."""

import jax
import jax.numpy as jnp


class Noisy:
    """Adds noise, and counts its calls to have other noise each time."""

    def __init__(self) -> None:
        self.step = 0

    def __call__(self, x: jax.Array) -> jax.Array:
        """The numbers x (3,) with noise of this call."""
        self.step += 1
        return noisy(x, self.step)  # (3,)


def noisy(x: jax.Array, step: int) -> jax.Array:
    return x + jax.random.normal(jax.random.fold_in(jax.random.key(0), step), (3,))  # (3,)


def main() -> None:
    x, counted, fixed = jnp.zeros(3), Noisy(), jax.jit(noisy)  # (3,)
    hidden_in = jax.jit(counted)
    hidden = {tuple(hidden_in(x).tolist()) for _ in range(3)}
    passed = {tuple(fixed(x, step).tolist()) for step in range(3)}
    assert (len(hidden), counted.step) == (1, 1)
    print(f"different_of_3_counted: {len(hidden)}")
    print(f"different_of_3_passed: {len(passed)}")


if __name__ == "__main__":
    main()
