# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'function'"
# ///
"""tf.function belongs to TensorFlow: in JAX write @jax.jit, or nothing, since a function need not be compiled."""

import jax


@jax.function
def double(x: jax.Array) -> jax.Array:
    return 2 * x
