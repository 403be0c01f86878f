"""What every workload of the benchmarks is made of: the work of a step, a case to be timed, and a check."""

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Work:
    """What one step must do, however it is written."""

    operations: float = 0
    """Floating-point operations, a multiplication and an addition counted as two; 0: not counted."""
    bytes: float = 0
    """Bytes that must be read and written if each array is touched once; 0: not counted."""
    dtype: str = "float32"
    tolerance: float = 1e-3
    """Relative, against the largest number of the result: within it two results are the same."""


@dataclass(frozen=True)
class Case:
    """One variant, prepared."""

    step: Callable[[], Any]
    """One unit of work; it returns when the result is there."""
    read: Callable[[Any], list[float]]
    """The numbers of a result by which variants are compared."""
    code: Callable[[], str] | None = None
    """What did the work: operators, kernels, generated code."""
    settle: Callable[[], object] | None = None
    """Done after each step and not timed; then each call is timed by itself."""


def agree(variants: Mapping[str, Callable[[], Case]], apart: Collection[str] = ()) -> None:
    """Run each variant but those in `apart` once; print the first number of the result that all share."""
    results = {
        name: case.read(case.step())
        for name, case in (
            (name, prepare()) for name, prepare in variants.items() if name not in apart
        )
    }
    first = next(iter(results.values()))
    scale = max(map(abs, first))
    for name, result in results.items():
        assert len(result) == len(first), name
        for a, b in zip(first, result, strict=True):
            assert math.isclose(a, b, rel_tol=1e-3, abs_tol=1e-3 * scale), (name, a, b)
    print(f"result: {first[0]:.4g}")
