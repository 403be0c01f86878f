# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'logits' is not defined"
# ///
"""A name bound inside a function is unknown outside it: return the logits along with the loss."""

import jax.numpy as jnp


def evaluate(x):
    logits = 2.0 * x
    return jnp.mean(logits**2)


loss = evaluate(jnp.ones((4, 3)))
predicted = jnp.argmax(logits, axis=-1)
