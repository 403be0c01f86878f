# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Cannot abstractly evaluate a checkify.check which was not functionalized"
# ///
"""jit cannot raise, so checkify has to carry the check out."""

import jax
from jax.experimental import checkify


@jax.jit
def f(x: jax.Array) -> jax.Array:
    checkify.check(x > 0, "not positive")
    return x


f(1.0)
