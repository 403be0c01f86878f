"""A row left at its defaults must come to the number beside it, or raise the exception beside it."""

import warnings
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from snippets.rosetta.rows import Rows, plain

As = Mapping[str, tuple[float | type[Exception], Callable[[], object]]]


def spread(numbers: Any) -> object:
    """Their standard deviation."""
    return numbers.std()


def result(row: Callable[[], object]) -> float | type[Exception]:
    """The number that a row comes to, or the type of what it raises."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return float(plain(row()).item())
    except Exception as error:
        return type(error)


def check(rows: As, run: Callable[[Rows], Rows] = dict, tolerance: float = 1e-4) -> None:
    """Assert each row, then print `name: number`, or `name: exception`."""
    ready = run({name: row for name, (_, row) in rows.items()})
    for name, (expected, _) in rows.items():
        found = result(ready[name])
        if isinstance(expected, type):
            assert isinstance(found, type) and issubclass(found, expected), (name, found)
            print(f"{name}: {found.__name__}")
        else:
            assert not isinstance(found, type), (name, found)
            assert np.isclose(found, expected, tolerance, 0, equal_nan=True), (name, found)
            print(f"{name}: {found:.0f}" if found.is_integer() else f"{name}: {found:.5g}")
