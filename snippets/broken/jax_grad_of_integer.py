# /// script
# [tool.verified]
# raises = "TypeError"
# message = "grad requires real- or complex-valued inputs"
# ///
"""An integer has no small neighbours to differentiate by: write 3.0, or x.astype(float)."""

import jax

assert jax.grad(lambda x: x * x)(3.0) == 6
jax.grad(lambda x: x * x)(3)
