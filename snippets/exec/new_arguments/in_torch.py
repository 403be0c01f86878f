# /// script
# [tool.verified]
# differs = ["new_number"]
# ///
"""What makes torch.compile capture again: a new dtype, or another Python number; other values do not."""

from collections.abc import Callable

import torch

from snippets.exec.captures import backend, captures

Scale = Callable[[torch.Tensor, int], torch.Tensor]


def scale(x: torch.Tensor, factor: int) -> torch.Tensor:
    return x * factor  # (n,)


def new_traces(compiled: Scale, x: torch.Tensor, factor: int) -> int:
    before = len(captures)
    compiled(x, factor)
    return len(captures) - before


def main() -> None:
    x = torch.ones(3)  # (3,)
    compiled: Scale = torch.compile(scale, backend=backend)
    first, values = new_traces(compiled, x, 2), new_traces(compiled, 5 * x, 2)
    number, another = new_traces(compiled, x, 3), new_traces(compiled, x, 4)
    dtype = new_traces(compiled, x.to(torch.int32), 4)
    assert (first, values, number, another, dtype) == (1, 0, 1, 0, 1)
    torch.compiler.reset()
    constant: Scale = torch.compile(scale, backend=backend, dynamic=False)
    constants = [new_traces(constant, x, factor) for factor in (2, 3, 4)]
    assert constants == [1, 1, 1]
    print(f"new_values: {values}")
    print(f"new_number: {number}")
    print(f"another_number: {another}")
    print(f"new_dtype: {dtype}")
    print(f"three_constants: {sum(constants)}")


if __name__ == "__main__":
    main()
