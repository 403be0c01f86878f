"""Gradients (slope, intercept) of one loss by their source: three must agree, and an article's must not vanish."""

from collections.abc import Mapping
from typing import SupportsFloat

import numpy as np
from numpy.typing import ArrayLike


def report(loss: SupportsFloat, gradients: Mapping[str, ArrayLike]) -> None:
    """Print the loss and both parts of each gradient."""
    found = {source: np.asarray(gradient) for source, gradient in gradients.items()}
    for source in ("derived", "difference"):
        assert np.allclose(found["autodiff"], found[source], rtol=1e-4, atol=1e-3), source
    assert not found["minimum"].any() and found["article"].all()
    print(f"loss: {float(loss):.4f}")
    for source, (dw, db) in found.items():
        print(f"{source}_w: {dw:.4f}")
        print(f"{source}_b: {db:.4f}")
