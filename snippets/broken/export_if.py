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
        if x.sum() > 0:
            return x - 1
        return x + 1


torch.export.export(Step(), (torch.ones(3),))
