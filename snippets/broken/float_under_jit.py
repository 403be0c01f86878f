# /// script
# [tool.verified]
# raises = "ConcretizationTypeError"
# message = "Abstract tracer value encountered where concrete value is expected"
# ///
"""Under jit there is no number to make a Python float of."""

import jax


@jax.jit
def f(x: jax.Array) -> jax.Array:
    return x * float(x.sum())


f(jax.numpy.ones(3))
