# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "expected target dtype to be Long or Byte, but got Int"
# ///
"""Labels of 32 bits, as NumPy code often has them: cross_entropy wants labels.long()."""

import numpy as np
import torch

logits = torch.ones(3, 2)
labels = torch.from_numpy(np.array([0, 1, 1], np.int32))
print(torch.nn.functional.cross_entropy(logits, labels))
