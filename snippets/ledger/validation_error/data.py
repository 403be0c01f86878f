"""A noisy sine: twelve points to fit, forty others to validate on."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float32]
degrees = {"too_simple": 0, "fitting": 3, "too_rich": 10}


def points() -> tuple[Points, Points, Points, Points]:
    """The twelve, x and y (12,) each, then the others, x and y (40,) each."""
    rng, drawn = np.random.default_rng(0), list[Points]()
    for count in (12, 40):
        x = rng.uniform(-1, 1, count)
        y = np.sin(3 * x) + rng.normal(0, 0.2, count)
        drawn += [x.astype(np.float32), y.astype(np.float32)]
    x_fit, y_fit, x_new, y_new = drawn
    return x_fit, y_fit, x_new, y_new
