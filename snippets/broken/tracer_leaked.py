# /// script
# [tool.verified]
# raises = "UnexpectedTracerError"
# message = "A function transformed by JAX had a side effect"
# ///
"""What jit hands to the Python is a tracer, which means nothing once the tracing is over."""

import jax

seen = []


@jax.jit
def double(x: jax.Array) -> jax.Array:
    seen.append(x)
    return 2 * x


assert double(1.5) == 3
print(seen[0] + 1)
