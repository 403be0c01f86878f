# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "expected target dtype to be Long"
# ///
"""Classes as int32, which cross_entropy does not take."""

import numpy as np
import torch

logits = torch.zeros(3, 10)
labels = torch.from_numpy(np.array([1, 2, 3], dtype=np.int32))
print(torch.nn.functional.cross_entropy(logits, labels))
