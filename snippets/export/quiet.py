"""Keeps off the output what torch.onnx has to say about packages that are not installed."""

import logging
import warnings
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def quietly(make: Callable[[], T]) -> T:
    """What make returns, with no warnings and no log meanwhile."""
    logging.disable()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return make()
    finally:
        logging.disable(logging.NOTSET)
