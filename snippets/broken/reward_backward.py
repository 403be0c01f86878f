# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "element 0 of tensors does not require grad and does not have a grad_fn"
# ///
"""The reward is looked up, not computed from the weights: what has a gradient is the log-probability of the choice."""

import torch

policy = torch.nn.Linear(4, 2)
pays = torch.tensor([0.0, 1.0])
action = torch.distributions.Categorical(logits=policy(torch.ones(4))).sample()
loss = -pays[action]
loss.backward()
