"""A convolution in PyTorch: by oneDNN in two layouts and on one thread, and without oneDNN."""

import torch
from torch.nn.functional import conv2d

from snippets.benchmarks.convolution.work import WORK, kernel, x
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]


def eager(
    layout: torch.memory_format = torch.contiguous_format,
    onednn: bool = True,
    threads: int | None = None,
) -> Case:
    if threads:  # when it is timed, each variant has a process of its own
        torch.set_num_threads(threads)
    if not onednn:
        torch.backends.mkldnn.set_flags(False)
    images = torch.from_numpy(x).permute(0, 3, 1, 2).contiguous(memory_format=layout)
    weight = torch.from_numpy(kernel).permute(3, 2, 0, 1).contiguous(memory_format=layout)

    @torch.inference_mode()
    def step() -> torch.Tensor:
        return conv2d(images, weight, padding=1)

    return Case(step, lambda h: numbers(h.permute(0, 2, 3, 1)), operators(step))


VARIANTS = {
    "eager": eager,
    "eager_channels_last": lambda: eager(torch.channels_last),
    "eager_one_thread": lambda: eager(threads=1),
    "eager_without_onednn": lambda: eager(onednn=False),
}


def main() -> None:
    """Convolve once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
