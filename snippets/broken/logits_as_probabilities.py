# /// script
# [tool.verified]
# raises = "ValueError"
# message = "to satisfy the constraint Simplex()"
# ///
"""The first argument of Categorical is probabilities: name what you have, `logits=`."""

import torch

logits = torch.tensor([0.5, -1.5])
action = torch.distributions.Categorical(logits).sample()
