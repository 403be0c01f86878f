"""What the workloads of a training step share: a network's start, its batch, and the work of a step."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from snippets.benchmarks.harness import Work

RATE = 0.1


@dataclass(frozen=True)
class Network:
    """Layers of these sizes, and rows to train on."""

    sizes: tuple[int, ...]
    x: np.ndarray
    """(rows, sizes[0])"""
    y: np.ndarray
    """(rows,), classes"""
    weights: list[np.ndarray]
    biases: list[np.ndarray]

    @property
    def work(self) -> Work:
        """Of one step of gradient descent."""
        products = sum(i * o for i, o in pairwise(self.sizes))
        # Forward, gradient by the weights, gradient by the inputs; the last is not needed in the first layer.
        return Work(
            operations=2 * len(self.x) * (3 * products - self.sizes[0] * self.sizes[1]),
            bytes=4 * (2 * (products + sum(self.sizes[1:])) + self.x.size),
        )


def network(rows: int, *sizes: int) -> Network:
    """Normal weights that keep the scale of their inputs, biases of zero, random rows and classes."""
    rng = np.random.default_rng(0)
    return Network(
        sizes,
        rng.standard_normal((rows, sizes[0]), dtype=np.float32),
        rng.integers(0, sizes[-1], rows),
        [
            rng.standard_normal((i, o), dtype=np.float32) / np.float32(i**0.5)
            for i, o in pairwise(sizes)
        ],
        [np.zeros(o, np.float32) for o in sizes[1:]],
    )
