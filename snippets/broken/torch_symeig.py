# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "torch.symeig(A, upper=upper) should be replaced with"
# ///
"""torch.symeig is there only to fail: write torch.linalg.eigh, or eigvalsh for the values alone."""

import torch

a = torch.tensor([[2.0, 1.0], [1.0, 3.0]])  # (2, 2)
values, vectors = torch.symeig(a, eigenvectors=True)
