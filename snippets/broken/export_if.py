# /// script
# [tool.verified]
# raises = "GuardOnDataDependentSymNode"
# message = "Could not guard on data-dependent expression"
# ///
"""An exported program cannot take a Python branch that depends on a value."""

import logging

import torch
from torch import nn

logging.disable()


class Step(nn.Module):
    def forward(self, x):
        return x - 1 if x > 0 else x + 1


torch.export.export(Step(), (torch.tensor(1.0),))
