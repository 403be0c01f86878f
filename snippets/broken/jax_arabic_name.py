# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'jaxوين' is not defined"
# ///
"""Python takes Arabic letters in names: no such function exists, and optax.apply_updates does what was meant."""

import jax.numpy as jnp


def step(w: jnp.ndarray, gradient: jnp.ndarray) -> jnp.ndarray:
    return jaxوين(w, -0.1 * gradient)


print(step(jnp.ones(2), jnp.ones(2)))
