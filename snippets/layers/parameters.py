"""Twenty-six parameters in a row: which are which, and the slope of a loss along each."""

from collections.abc import Callable
from typing import Any


def unpack(w: Any) -> tuple[Any, Any, Any, Any]:
    """Views of an array (26,) as w1 (3, 4), b1 (4,), w2 (4, 2), b2 (2,)."""
    return w[:12].reshape(3, 4), w[12:16], w[16:24].reshape(4, 2), w[24:]


def chords(loss: Callable[[Any], Any], w: Any, axes: Any, step: float = 1e-2) -> list[float]:
    """Central differences: no gradient, only losses at two points on each of the axes (26, 26)."""
    return [float(loss(w + d) - loss(w - d)) / (2 * step) for d in step * axes]
