# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Reverse-mode differentiation does not work for lax.while_loop"
# ///
"""A gradient goes back through every step, and how many there were is not known."""

import jax


@jax.jit
def power(x: jax.Array, n: int) -> jax.Array:
    return jax.lax.fori_loop(0, n, lambda _, y: y * x, 1.0)


jax.grad(power)(2.0, 3)
