"""A weight on a spring, slowed by friction: its exact motion, and what a noisy sensor sees of it."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

STIFFNESS, FRICTION, NOISE = 4.0, 0.5, 0.02
TIME, STEP, STEPS = 10.0, 0.2, 50
START = [1.0, 0.0]  # position, speed


def exact(times: Any) -> NDArray[np.float64]:
    """Let go at 1, at rest."""
    decay = FRICTION / 2
    omega = np.sqrt(STIFFNESS - decay**2)
    swing = np.cos(omega * times) + decay / omega * np.sin(omega * times)
    motion: NDArray[np.float64] = np.exp(-decay * times) * swing  # (times,)
    return motion


def seen(number: int, seed: int = 0) -> NDArray[np.float64]:
    """The position after each step, as seen in `number` experiments."""
    noise = np.random.default_rng(seed).normal(0, NOISE, (number, STEPS))
    return exact(STEP * np.arange(1, STEPS + 1)) + noise  # (number, steps)
