"""Rounding, whose slope is 0 nearly everywhere, is given the slope 1: a rule is believed, and only a check objects."""

import jax
import jax.numpy as jnp
from jax.test_util import check_grads

from snippets.exec.refused import refused


@jax.custom_vjp
def rounded(x: jax.Array) -> jax.Array:
    return jnp.round(x)


def forward(x: jax.Array) -> tuple[jax.Array, None]:
    """The value; nothing is kept."""
    return jnp.round(x), None


def backward(kept: None, cotangent: jax.Array) -> tuple[jax.Array]:
    """As if rounding changed nothing."""
    return (cotangent,)


def main() -> None:
    rounded.defvjp(forward, backward)
    x = jnp.array(2.7)  # ()
    plain, ruled = jax.grad(jnp.round)(x), jax.grad(rounded)(x)
    assert rounded(x) == 3 and (plain, ruled) == (0, 1)
    assert refused(lambda x: check_grads(rounded, (x,), 1, modes=["rev"]), x, AssertionError)
    print(f"value: {rounded(x):.1f}")
    print(f"slope_of_round: {plain:.1f}")
    print(f"slope_by_rule: {ruled:.1f}")


if __name__ == "__main__":
    main()
