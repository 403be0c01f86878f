"""A matrix product in PyTorch by two libraries: MKL, as `@` has it, and oneDNN, as a convolution of 1 by 1 has it."""

import ctypes
import os
import re
import tempfile
from collections.abc import Callable

import torch
from torch.backends import mkl
from torch.nn.functional import conv2d

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.matrix_product.work import SIZE, WORK, a, b
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]


def told_by_mkl(step: Callable[[], object]) -> Callable[[], str]:
    """A function that tells which instructions MKL says it chose for this processor."""

    def code() -> str:
        with tempfile.TemporaryFile() as file:
            kept = os.dup(1)
            os.dup2(file.fileno(), 1)  # MKL prints by itself, past Python
            try:
                with mkl.verbose(mkl.VERBOSE_ON):
                    step()
                ctypes.CDLL(None).fflush(None)
            finally:
                os.dup2(kept, 1)
                os.close(kept)
            file.seek(0)
            text = file.read().decode()
        chosen = re.search(r"oneMKL (.+?) Product build.*? 64 architecture (.+?), \w+ ", text)
        return f"MKL {chosen[1]}, for {chosen[2]}" if chosen else "MKL says nothing"

    return code


def by_mkl() -> Case:
    x, y = torch.from_numpy(a), torch.from_numpy(b)
    return Case(lambda: x @ y, numbers, told_by_mkl(lambda: x @ y))


def by_onednn() -> Case:
    """Each row of the first matrix is a filter, each column of the second a pixel."""
    filters = torch.from_numpy(a).reshape(SIZE, SIZE, 1, 1)
    image = torch.from_numpy(b).reshape(1, SIZE, 32, SIZE // 32)

    @torch.inference_mode()
    def product() -> torch.Tensor:
        return conv2d(image, filters)

    return Case(product, numbers, operators(product))


VARIANTS = {"mkl": by_mkl, "onednn": by_onednn}


def main() -> None:
    """Multiply once by each library."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
