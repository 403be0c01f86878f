"""A corridor of nine cells: the near door pays 1, the far one 2.5, and every step costs 0.1."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
CELLS, START = 9, 2
STEPS, EPISODES, UPDATES, RATE = 20, 16, 100, 0.2
NEAR, FAR, COST = 1.0, 2.5, 0.1

next_cell = np.array([[0, 0], *[[cell - 1, cell + 1] for cell in range(1, 8)], [8, 8]])
reward = np.array(
    [[0, 0], [NEAR - COST, -COST], *[[-COST, -COST]] * 5, [-COST, FAR - COST], [0, 0]],
    dtype=np.float32,
)  # (cells, 2)
inside = np.array([0, 1, 1, 1, 1, 1, 1, 1, 0], dtype=np.float32)  # (cells,)
tables = (next_cell, reward, inside)
at_start = np.array([START] * EPISODES)  # (episodes,)
anywhere = np.array([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7, 1, 2])  # (episodes,)


def luck(seed: int) -> tuple[Numbers, Numbers, Numbers]:
    """The first weights of a network, and a number between 0 and 1 for each decision."""
    rng = np.random.default_rng(seed)
    first, second = rng.normal(0, 1, (CELLS, 16)), rng.normal(0, 0.25, (16, 2))
    draws = rng.random((UPDATES, STEPS, EPISODES))
    return first.astype(np.float32), second.astype(np.float32), draws.astype(np.float32)


def luck_of(seeds: int) -> list[Numbers]:
    return [np.stack(each) for each in zip(*map(luck, range(seeds)), strict=True)]


def expected(policy: Numbers) -> Numbers:
    """The mean return from START on of a policy (..., cells, 2), by summing over all that may happen."""
    value = np.zeros(policy.shape[:-1])  # (..., cells)
    for _ in range(STEPS):
        value = (policy * (reward + value[..., next_cell])).sum(-1)
    return value[..., START].astype(np.float32)
