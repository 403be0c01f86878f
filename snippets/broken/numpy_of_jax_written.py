# /// script
# [tool.verified]
# raises = "ValueError"
# message = "assignment destination is read-only"
# ///
"""np.asarray of a JAX array is a view of it that cannot be written to: take np.array, which copies."""

import jax.numpy as jnp
import numpy as np

x = jnp.zeros(3)  # (3,)
np.array(x)[0] = 1
np.asarray(x)[0] = 1
