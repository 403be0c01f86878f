"""Five points on y = x - 1, and what two trainings from one start must make of them."""

from collections.abc import Sequence
from typing import SupportsFloat

import numpy as np

xs = np.array([[1], [2], [3], [4], [5]], np.float32)  # (5, 1)
ys = xs - 1  # (5, 1)


def report(
    short: Sequence[float],
    long: Sequence[float],
    slope_after_100: SupportsFloat,
    slope: SupportsFloat,
    intercept: SupportsFloat,
) -> None:
    """Print the losses of both trainings and the lines found: the short one is not there yet."""
    assert abs(float(slope) - 1) < 1e-4 and abs(float(intercept) + 1) < 1e-4
    assert float(slope_after_100) < 0.9
    print(f"first_loss: {short[0]:.4f}")
    print(f"loss_of_step_100: {short[-1]:.4f}")
    print(f"slope_after_100: {float(slope_after_100):.4f}")
    print(f"steps_above_1e_6: {sum(loss > 1e-6 for loss in long)}")
    print(f"slope: {float(slope):.4f}")
    print(f"intercept: {float(intercept):.4f}")
