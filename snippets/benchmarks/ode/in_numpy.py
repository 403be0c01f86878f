"""An ordinary differential equation without a framework: NumPy arrays of two, and plain Python numbers."""

from dataclasses import replace

import numpy as np

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.ode.work import STEP, STEPS, coupling, growth, start
from snippets.benchmarks.ode.work import WORK as _WORK

__all__ = ["VARIANTS", "WORK"]
WORK = {"loop": _WORK, "python_numbers": replace(_WORK, dtype="float64")}


def slope(s: np.ndarray) -> np.ndarray:
    change: np.ndarray = s * (growth + coupling * s[::-1])  # (2,)
    return change


def loop() -> Case:
    def step() -> np.ndarray:
        s = start
        for _ in range(STEPS):
            a = slope(s)
            b = slope(s + STEP / 2 * a)
            c = slope(s + STEP / 2 * b)
            d = slope(s + STEP * c)
            s = s + STEP / 6 * (a + 2 * b + 2 * c + d)
        return s

    return Case(step, np.ndarray.tolist)


def python_numbers() -> Case:
    (r0, r1), (k0, k1), (x0, y0) = growth.tolist(), coupling.tolist(), start.tolist()

    def slope(x: float, y: float) -> tuple[float, float]:
        return x * (r0 + k0 * y), y * (r1 + k1 * x)

    def step() -> list[float]:
        x, y = x0, y0
        for _ in range(STEPS):
            ax, ay = slope(x, y)
            bx, by = slope(x + STEP / 2 * ax, y + STEP / 2 * ay)
            cx, cy = slope(x + STEP / 2 * bx, y + STEP / 2 * by)
            dx, dy = slope(x + STEP * cx, y + STEP * cy)
            x += STEP / 6 * (ax + 2 * bx + 2 * cx + dx)
            y += STEP / 6 * (ay + 2 * by + 2 * cy + dy)
        return [x, y]

    return Case(step, list)


VARIANTS = {"loop": loop, "python_numbers": python_numbers}


def main() -> None:
    """Integrate once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
