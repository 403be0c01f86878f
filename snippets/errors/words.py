"""The words of the error that a function raises."""

from collections.abc import Callable


def words(f: Callable[[], object]) -> str:
    try:
        f()
    except Exception as error:
        return str(error)
    return "nothing"
