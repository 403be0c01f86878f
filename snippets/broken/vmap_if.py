# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "attempting to use a Tensor in some data-dependent control flow"
# ///
"""An `if` under vmap would go one way for one row and another way for the next."""

import torch

torch.vmap(lambda x: x if x > 0 else -x)(torch.tensor([1.0, -1.0]))
