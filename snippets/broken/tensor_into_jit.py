# /// script
# [tool.verified]
# raises = "TypeError"
# message = "torch.Tensor"
# ///
"""Left alone, DataLoader makes tensors even of NumPy rows, and jax.jit takes none: pass a collate_fn."""

import jax
import jax.numpy as jnp
import numpy as np
from torch.utils.data import DataLoader


@jax.jit
def total(batch):
    return jnp.sum(batch)


for batch in DataLoader(np.ones((8, 2), np.float32), batch_size=4):
    print(total(batch))
