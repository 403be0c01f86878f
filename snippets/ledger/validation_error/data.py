"""A noisy sine: twelve points to fit, forty others to validate on."""

import numpy as np
from numpy.typing import NDArray

_rng = np.random.default_rng(0)


def _points(count: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    x = _rng.uniform(-1, 1, count)
    return x.astype(np.float32), (np.sin(3 * x) + _rng.normal(0, 0.2, count)).astype(np.float32)


(x_fit, y_fit), (x_new, y_new) = _points(12), _points(40)
degrees = {"too_simple": 0, "fitting": 3, "too_rich": 10}
