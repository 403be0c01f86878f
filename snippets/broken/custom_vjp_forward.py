# /// script
# [tool.verified]
# raises = "TypeError"
# message = "can't apply forward-mode autodiff (jvp) to a custom_vjp function"
# ///
"""A rule for the way back says nothing about the way forward, which a Hessian takes too."""

import jax


@jax.custom_vjp
def twice(x: jax.Array) -> jax.Array:
    return 2 * x


twice.defvjp(lambda x: (2 * x, None), lambda kept, cotangent: (2 * cotangent,))
assert jax.grad(twice)(3.0) == 2
jax.jvp(twice, (3.0,), (1.0,))
