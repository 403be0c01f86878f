# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "cannot assign module before Module.__init__() call"
# ///
"""NNX needs no super().__init__(), and PyTorch does."""

from torch import nn


class Net(nn.Module):
    def __init__(self):
        self.output = nn.Linear(64, 10)


Net()
