# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'np' is not defined"
# ///
"""jax.numpy as jnp is not NumPy as np: what reads files is in NumPy, so write `import numpy as np` too."""

import jax.numpy as jnp

pixels = np.arange(4)
print(jnp.asarray(pixels).mean())
