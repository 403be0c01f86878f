"""What both sides of a pair start from, and how a result becomes one number that tells shapes and places apart."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from snippets.layers.start import normal

Rows = Mapping[str, Callable[[], object]]

X, Y = normal(0, 2, 3), normal(1, 2, 3)  # (2, 3), (2, 3)
T, A = normal(2, 2, 3, 4), normal(3, 3, 3)  # (2, 3, 4), (3, 3)
V, IMAGE = normal(4, 4), normal(5, 1, 2, 4, 4)  # (4,), (1, 2, 4, 4)
N, CLASSES, INDEX = map(np.array, ([2, 0, 2, 1], [2, 0], [[2, 0], [1, 2]]))  # (4,), (2,), (2, 2)


def plain(found: Any) -> NDArray[np.float64]:
    return np.asarray(found.detach() if hasattr(found, "detach") else found, np.float64)


def weighted(array: NDArray[np.float64]) -> float:
    """The sum of all entries, each times the cosine of 1 * row + 2 * column + ..."""
    places = [(axis + 1) * place for axis, place in enumerate(np.indices(array.shape))]
    return float((np.cos(np.sum(places, axis=0)) * array).sum())


def show(name: str, number: float, *parts: NDArray[np.float64]) -> None:
    shapes = "+".join(str(part.shape).replace(" ", "") for part in parts)
    print(f"{name}: {number if abs(number) > 1e-6 else 0:.5g} {shapes}")


def report(rows: Rows) -> None:
    """Print `name: number (shape)` for each row."""
    for name, row in rows.items():
        found = row()
        parts = [plain(part) for part in (found if isinstance(found, tuple | list) else (found,))]
        show(name, sum(map(weighted, parts)), *parts)


def report_means(rows: Rows) -> None:
    """Print `name: mean (shape)` for each row, the mean rounded to tenths."""
    for name, found in ((name, plain(row())) for name, row in rows.items()):
        show(name, round(float(found.mean()), 1), found)
