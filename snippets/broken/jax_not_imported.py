# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'jax' is not defined"
# ///
"""`import jax.numpy as jnp` gives you the name jnp alone: jax.grad needs `import jax` besides."""

import jax.numpy as jnp

slope = jax.grad(lambda w: jnp.sum(w**2))(2.0)
