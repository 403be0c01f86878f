# /// script
# [tool.verified]
# differs = ["third_without_the_others", "third_after_an_extra_draw", "all_at_once"]
# ///
"""Noise from a key for each step is the same in any order, with any draws between, and for all steps at once."""

import jax
import jax.numpy as jnp


def in_a_row(steps: int) -> list[jax.Array]:
    """The noise of as many steps, drawn one after the other."""
    return [noise(step) for step in range(steps)]


@jax.jit
def noise(step: int | jax.Array) -> jax.Array:
    """The noise of one step, from the key and its number."""
    key = jax.random.fold_in(jax.random.key(0), step)
    return jax.random.normal(key, (3,))  # (3,)


def main() -> None:
    third, alone = in_a_row(3)[2], noise(2)  # (3,), (3,)
    in_a_row(1)
    moved, at_once = noise(2), jax.vmap(noise)(jnp.arange(3))  # (3,), (3, 3)
    assert jnp.array_equal(alone, third) and jnp.array_equal(moved, third)
    assert not jnp.array_equal(at_once[0], third)
    print(f"third_without_the_others: {int(jnp.array_equal(alone, third))}")
    print(f"third_after_an_extra_draw: {int(jnp.array_equal(moved, third))}")
    print(f"third_from_its_number: {int(jnp.array_equal(noise(2), third))}")
    print(f"all_at_once: {int(jnp.array_equal(at_once[2], third))}")


if __name__ == "__main__":
    main()
