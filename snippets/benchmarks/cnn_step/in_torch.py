"""A training step of a small CNN in PyTorch: in two layouts, and compiled."""

import torch
from torch import nn
from torch.nn.functional import cross_entropy, max_pool2d, relu
from torch.nn.utils import convert_conv2d_weight_memory_format

from snippets.benchmarks.cnn_step import work
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
WORK = work.WORK


class Net(nn.Module):
    """Two convolutions with ReLU and pooling, then the logits; the kernels as (out, in, height, width)."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(work.CHANNELS[0], work.CHANNELS[1], 3, padding=1)
        self.second = nn.Conv2d(work.CHANNELS[1], work.CHANNELS[2], 3, padding=1)
        self.output = nn.Linear(work.FLAT, work.CLASSES)
        first, second, output = map(torch.from_numpy, work.kernels)
        rows = output.reshape(7, 7, work.CHANNELS[2], work.CLASSES).permute(3, 2, 0, 1)
        with torch.no_grad():
            self.first.weight.copy_(first.permute(3, 2, 0, 1))
            self.second.weight.copy_(second.permute(3, 2, 0, 1))
            self.output.weight.copy_(rows.flatten(1))
            for layer in (self.first, self.second, self.output):
                layer.get_parameter("bias").zero_()

    def forward(self, h: torch.Tensor) -> torch.Tensor:
        """Logits (n, 10) of images (n, 1, 28, 28)."""
        h = max_pool2d(relu(self.first(h)), 2)  # (n, 16, 14, 14)
        h = max_pool2d(relu(self.second(h)), 2)  # (n, 32, 7, 7)
        logits: torch.Tensor = self.output(h.flatten(1))
        return logits


def trained(compiled: bool = False, layout: torch.memory_format = torch.contiguous_format) -> Case:
    images = torch.from_numpy(work.x).permute(0, 3, 1, 2).contiguous(memory_format=layout)
    labels = torch.from_numpy(work.y)
    net = convert_conv2d_weight_memory_format(Net(), layout)
    optimizer = torch.optim.SGD(net.parameters(), lr=work.RATE)
    forward = torch.compile(net) if compiled else net
    update = torch.compile(optimizer.step) if compiled else optimizer.step

    def step() -> torch.Tensor:
        optimizer.zero_grad()
        cross_entropy(forward(images), labels).backward()
        update()
        return net.first.weight

    start = torch.from_numpy(work.kernels[0])
    return Case(step, lambda w: numbers(start - w.permute(2, 3, 1, 0)), operators(step))


VARIANTS = {
    "eager": trained,
    "eager_channels_last": lambda: trained(layout=torch.channels_last),
    "compiled": lambda: trained(compiled=True),
}


def main() -> None:
    """Take one step in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
