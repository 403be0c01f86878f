# /// script
# [tool.verified]
# raises = "ConcretizationTypeError"
# message = "Abstract tracer value encountered where concrete value is expected"
# ///
"""Comparing the input works under jax.grad; turning it into a Python float does not."""

import jax


def f(x: jax.Array) -> jax.Array:
    return x**2 if float(x) > 0 else -x


jax.grad(f)(1.5)
