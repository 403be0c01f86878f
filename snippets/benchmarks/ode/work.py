"""Prey and predators (Lotka-Volterra): 1000 Runge-Kutta steps of order four, one trajectory, the last state."""

import numpy as np

from snippets.benchmarks.harness import Work

STEPS, STEP = 1000, 0.01
start = np.array([10.0, 5.0], np.float32)
# state' = state * (growth + coupling * the other state)
growth = np.array([1.1, -0.4], np.float32)
coupling = np.array([-0.4, 0.1], np.float32)

# For each of two numbers: four slopes of 3 operations, three inner states of 2, a mean of 7, a step of 2.
WORK = Work(operations=STEPS * 2 * (4 * 3 + 3 * 2 + 5 + 2))
