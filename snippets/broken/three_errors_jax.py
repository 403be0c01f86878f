# /// script
# [tool.verified]
# raises = "TracerArrayConversionError"
# message = "The numpy.ndarray conversion method __array__() was called on traced array"
# ///
"""A step with three errors, of which the first hides the others."""

import jax
import jax.numpy as jnp
import numpy as np
import optax


@jax.jit
def loss_of(w, xs, labels):
    return optax.softmax_cross_entropy_with_integer_labels(np.dot(xs, w), labels)


w = jnp.zeros((2, 2))
xs, labels = jnp.array([[1.0, 2.0], [4.0, 3.0]]), jnp.array([0, 1])
for _ in range(20):
    gradient = jax.grad(loss_of)(w, xs, labels)
    w[:] = w - 0.1 * gradient
