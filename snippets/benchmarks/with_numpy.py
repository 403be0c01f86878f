"""NumPy's side of every workload: numbers of an array, and the library that multiplies its matrices."""

import numpy as np


def numbers(array: np.ndarray) -> list[float]:
    """At most 64 numbers of an array of any shape, evenly spread, as floats."""
    flat = array.reshape(-1)
    return [float(x) for x in flat[:: len(flat) // 64 | 1][:64]]


def blas() -> str:
    """Name and version of the library that NumPy was built with."""
    told = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return f"{told['name']} {told['version']}"
