"""How much slower one variant is than another, and how sure that is.

The unit of repetition is the process: times within one are alike (memory layout, what the machine was
doing), so many of them prove little. Within a process each round times every variant once, and only
times of one round are divided by each other; the median over rounds is that process's ratio.

The ratio is the median over processes. With few of them the interval is Student's, over the logarithms of their
ratios. From six on it lies between two of the ratios themselves, counted from both ends so that it misses the
median of all processes in at most one case of twenty, however they are distributed: on a rented machine one
process in ten may meet a neighbour's burst of work, and is no reason to believe nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

_MANY = 6
"""Processes from which the smallest and the largest ratio hold the median in 95 % of cases."""
# Student's t for 95 % by degrees of freedom.
# Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, upper critical values, 0.975.
_T = (12.706, 4.303, 3.182, 2.776)
FLOOR = 0.01
"""Half-width that an interval has at least: no ratio measured on a shared machine is surer than 1 %."""


@dataclass(frozen=True)
class Ratio:
    """A ratio of times with its 95 % interval."""

    middle: float
    low: float
    high: float

    @property
    def inverse(self) -> Ratio:
        """The same, seen from the other side."""
        return Ratio(1 / self.middle, 1 / self.high, 1 / self.low)


def ratio(one: Sequence[Sequence[float]], other: Sequence[Sequence[float]]) -> Ratio:
    """Time of `one` over time of `other`, each given as times by process and round.

    Raises:
        ValueError: fewer than two processes, or rounds that do not match.
    """
    if len(one) != len(other) or len(one) < 2:
        raise ValueError("a ratio needs at least two processes that timed both")
    logs = [
        median(math.log(a / b) for a, b in zip(first, second, strict=True))
        for first, second in zip(one, other, strict=True)
    ]
    return around(logs)


def around(logs: Sequence[float]) -> Ratio:
    """The median of the ratios whose logarithms are given, one from each process, and its 95 % interval."""
    most = math.log1p(FLOOR)
    centre = median(logs)
    if len(logs) >= _MANY:
        ordered = sorted(logs)
        skipped = _skipped(len(logs))
        low, high = min(ordered[skipped], centre - most), max(ordered[-1 - skipped], centre + most)
        return Ratio(math.exp(centre), math.exp(low), math.exp(high))
    degrees = len(logs) - 1
    t = _T[degrees - 1]
    middle = math.fsum(logs) / len(logs)
    spread = math.sqrt(math.fsum((log - middle) ** 2 for log in logs) / degrees)
    half = max(t * spread / math.sqrt(len(logs)), most)
    return Ratio(math.exp(centre), math.exp(middle - half), math.exp(middle + half))


def _skipped(count: int) -> int:
    """How many of `count` values may lie outside at each end, the median being missed in 5 % of cases at most.

    Each value lies below the median of all with probability 1/2, so the number of those that do is binomial.
    """
    outside, skipped = 2 * 0.5**count, 0
    while (more := outside + 2 * math.comb(count, skipped + 1) * 0.5**count) <= 0.05:
        outside, skipped = more, skipped + 1
    return skipped


def holding(ratio: Ratio, others: Sequence[Ratio]) -> Ratio:
    """`ratio`, its interval wide enough to hold the middle of each of `others`.

    Runs of different hours differ by more than the processes of one run tell: the machine's neighbours,
    its clock, where memory happened to lie.
    """
    middles = [other.middle for other in others]
    return Ratio(ratio.middle, min([ratio.low, *middles]), max([ratio.high, *middles]))


def typical(times: Sequence[Sequence[float]]) -> float:
    """Seconds that a step takes: the median over processes of the median over rounds."""
    return median(median(rounds) for rounds in times)
