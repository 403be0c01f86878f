# /// script
# [tool.verified]
# raises = "TypeError"
# message = "can't convert np.ndarray of type ml_dtypes.bfloat16"
# ///
"""JAX brings a bfloat16 of its own to NumPy, which PyTorch does not know: convert to float32, or cross by DLPack."""

import jax.numpy as jnp
import numpy as np
import torch

weight = jnp.ones(2, dtype=jnp.bfloat16)
print(torch.from_numpy(np.array(weight)))
