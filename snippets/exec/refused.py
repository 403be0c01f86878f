"""Whether a function refuses a value."""

from collections.abc import Callable
from typing import TypeVar

X = TypeVar("X")


def refused(f: Callable[[X], object], x: X, error: type[Exception]) -> bool:
    """Whether f(x) raises this error; any other goes its way."""
    try:
        f(x)
    except error:
        return True
    return False
