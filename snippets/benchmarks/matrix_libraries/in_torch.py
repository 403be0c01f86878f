"""A matrix product in PyTorch by MKL, as `@` has it, by MKL told that this is an Intel processor, and by oneDNN."""

import ctypes
import mmap
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

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


def by_mkl_on_intel() -> Case:
    """MKL asks a function of its own whether the processor is Intel's, once: here it says yes. x86-64 only."""
    library = ctypes.CDLL(str(Path(torch.__file__).parent / "lib" / "libtorch_cpu.so"))
    start = ctypes.cast(library.mkl_serv_intel_cpu_true, ctypes.c_void_p).value
    assert start is not None
    page = start // mmap.PAGESIZE * mmap.PAGESIZE
    writable = mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC
    system = ctypes.CDLL(None, use_errno=True)
    if system.mprotect(ctypes.c_void_p(page), ctypes.c_size_t(2 * mmap.PAGESIZE), writable):
        raise OSError(ctypes.get_errno(), "the function cannot be replaced")
    ctypes.memmove(start, b"\xb8\x01\x00\x00\x00\xc3", 6)  # mov eax, 1; ret
    return by_mkl()


def by_onednn() -> Case:
    """A convolution of 1 by 1: each row of the first matrix is a filter, each column of the second a pixel."""
    filters = torch.from_numpy(a).reshape(SIZE, SIZE, 1, 1)
    image = torch.from_numpy(b).reshape(1, SIZE, 32, SIZE // 32)

    @torch.inference_mode()
    def product() -> torch.Tensor:
        return conv2d(image, filters)

    return Case(product, numbers, operators(product))


VARIANTS = {"mkl": by_mkl, "mkl_told_intel": by_mkl_on_intel, "onednn": by_onednn}


def main() -> None:
    """Multiply once by each library as it is."""
    agree(VARIANTS, apart=("mkl_told_intel",))


if __name__ == "__main__":
    main()
