from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from verified.bench import interval
from verified.bench.interval import FLOOR, Ratio, around, holding, ratio, typical

TIMES = st.floats(1e-6, 10.0)


def test_the_table_of_students_t_is_students() -> None:
    for degrees, t in enumerate(interval._T, 1):
        assert t == pytest.approx(stats.t.ppf(0.975, degrees), abs=6e-4)


@given(st.lists(st.lists(TIMES, min_size=3, max_size=3), min_size=2, max_size=6), st.floats(0.1, 9))
def test_a_variant_that_takes_k_times_as_long_has_the_ratio_k(
    times: list[list[float]], k: float
) -> None:
    slower = [[k * t for t in rounds] for rounds in times]
    found = ratio(slower, times)
    assert found.middle == pytest.approx(k, rel=1e-9)
    assert found.low == pytest.approx(k / (1 + FLOOR), rel=1e-9)
    assert found.high == pytest.approx(k * (1 + FLOOR), rel=1e-9)


@given(st.lists(st.floats(-3, 3), min_size=2, max_size=8))
def test_seen_from_the_other_side_it_is_the_inverse(logs: list[float]) -> None:
    here, there = around(logs), around([-log for log in logs]).inverse
    assert here.middle == pytest.approx(there.middle)
    assert here.low == pytest.approx(there.low)
    assert here.high == pytest.approx(there.high)
    assert here.low < here.middle < here.high


def test_weather_that_meets_both_changes_nothing() -> None:
    weather = random.Random(0)
    one, other = [], []
    for _ in range(5):
        storm = [weather.uniform(1, 3) for _ in range(9)]
        one.append([2e-3 * s for s in storm])
        other.append([1e-3 * s for s in storm])
    assert ratio(one, other).middle == pytest.approx(2)


def test_the_interval_holds_the_truth_nineteen_times_in_twenty() -> None:
    weather, held = random.Random(1), 0
    for _ in range(2000):
        found = around([weather.gauss(0.5, 0.2) for _ in range(4)])
        held += found.low <= math.exp(0.5) <= found.high
    assert 0.93 < held / 2000 < 0.97


@pytest.mark.parametrize(("count", "skipped"), [(6, 0), (8, 0), (9, 1), (11, 1), (12, 2), (20, 5)])
def test_from_six_processes_on_it_lies_between_two_of_them(count: int, skipped: int) -> None:
    logs = [0.1 * n for n in range(count)]
    found = around(logs[::-1])
    assert math.log(found.low) == pytest.approx(logs[skipped])
    assert math.log(found.high) == pytest.approx(logs[-1 - skipped])
    missed = 2 * stats.binom.cdf(skipped, count, 0.5)
    assert missed <= 0.05 < 2 * stats.binom.cdf(skipped + 1, count, 0.5)


def test_however_it_is_distributed_the_median_is_held() -> None:
    weather, held = random.Random(2), 0
    for _ in range(2000):
        found = around([math.log(weather.paretovariate(0.7)) for _ in range(9)])
        held += found.low <= 2 ** (1 / 0.7) <= found.high
    assert held / 2000 > 0.94


def test_one_disturbed_process_of_nine_is_no_reason_to_believe_nothing() -> None:
    quiet = [0.01 * n for n in range(8)]
    assert around([*quiet, 3.0]).high < 1.1
    assert around([*quiet[:2], 3.0]).high > 20


def test_one_process_proves_nothing() -> None:
    with pytest.raises(ValueError, match="two processes"):
        ratio([[1.0]], [[1.0]])
    with pytest.raises(ValueError, match="two processes"):
        ratio([[1.0], [1.0]], [[1.0]])


def test_a_time_is_the_median_of_medians() -> None:
    assert typical([[1, 2, 9], [4, 4, 4], [0, 3, 3]]) == 3


def test_an_interval_can_be_made_to_hold_what_other_runs_found() -> None:
    found = Ratio(2.0, 1.9, 2.1)
    assert holding(found, []) == found
    assert holding(found, [Ratio(1.95, 1.0, 9.0)]) == found
    assert holding(found, [Ratio(1.8, 1.7, 1.9), Ratio(2.3, 2.2, 2.4)]) == Ratio(2.0, 1.8, 2.3)
