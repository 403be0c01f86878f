# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "one of the variables needed for gradient computation has been modified by an inplace operation"
# ///
"""The next state is written over what the gradient still needs: collect the states in a list and stack them."""

import torch

stiffness = torch.tensor(4.0, requires_grad=True)
states = torch.ones(4, 2)
for n in range(3):
    position, speed = states[n, 0], states[n, 1]
    states[n + 1] = states[n] + 0.1 * torch.stack([speed, -stiffness * position])
states[-1, 0].backward()
