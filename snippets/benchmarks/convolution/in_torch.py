"""A convolution in PyTorch: by oneDNN in two layouts and on one thread, without oneDNN, and compiled."""

import torch
from torch.nn.functional import conv2d

from snippets.benchmarks.convolution.work import WORK, kernel, x
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]


def case(
    layout: torch.memory_format = torch.contiguous_format,
    onednn: bool = True,
    threads: int | None = None,
    compiled: bool = False,
) -> Case:
    if threads:  # when it is timed, each variant has a process of its own
        torch.set_num_threads(threads)
    if not onednn:
        torch.backends.mkldnn.set_flags(False)
    images = torch.from_numpy(x).permute(0, 3, 1, 2).contiguous(memory_format=layout)
    weight = torch.from_numpy(kernel).permute(3, 2, 0, 1).contiguous(memory_format=layout)

    @torch.inference_mode()
    def convolve() -> torch.Tensor:
        return conv2d(images, weight, padding=1)

    step = torch.compile(convolve) if compiled else convolve
    return Case(step, lambda h: numbers(h.permute(0, 2, 3, 1)), operators(step))


VARIANTS = {
    "eager": case,
    "eager_channels_last": lambda: case(torch.channels_last),
    "eager_one_thread": lambda: case(threads=1),
    "eager_without_onednn": lambda: case(onednn=False),
    "compiled": lambda: case(compiled=True),
}


def main() -> None:
    """Convolve once in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
