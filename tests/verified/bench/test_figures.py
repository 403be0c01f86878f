from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verified.bench.stands import run
from verified.bench.figures import digits, duration, figure, names, times


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("list_plain_us", "1000 µs"),
        ("list_plain_ms", "1.00 ms"),
        ("dict_plain_ms", "3.00 ms"),
        ("list_plain_first_ms", "500 ms"),
        ("list_plain_memory_mib", "3.00 MiB"),
        ("list_plain_percent_of_peak", "20 %"),
        ("dict_plain_over_list_plain", "3.0"),
        ("list_plain_over_dict_plain", "0.333"),
        ("list_slower_over_list_plain", "1.10"),
        ("peak_int_gflops", "10.0 GFLOP/s"),
        ("peak_memory_gbs", "1.00 GB/s"),
    ],
)
def test_each_figure_is_as_a_sentence_wants_it(name: str, shown: str) -> None:
    assert figure(run(), name).shown == shown


def test_the_ends_of_the_interval_have_names() -> None:
    low, middle, high = (
        figure(run(), f"dict_plain_over_list_plain{end}").number for end in ("_low", "", "_high")
    )
    assert low < middle < high


@pytest.mark.parametrize(
    "name", ["", "list_plain", "pear_ms", "list_plain_over_pear", "peak_int_gbs"]
)
def test_there_is_no_other_figure(name: str) -> None:
    with pytest.raises(KeyError):
        figure(run(), name)


def test_every_name_that_is_suggested_is_there() -> None:
    for name in names(run()):
        assert figure(run(), name).text


@given(st.floats(1e-6, 1e9), st.integers(2, 4))
def test_digits_are_the_number(number: float, count: int) -> None:
    text = digits(number, count)
    assert "e" not in text
    assert float(text) == pytest.approx(number, rel=0.6 * 10.0 ** (1 - count))


@given(st.floats(1e-9, 1e4))
def test_a_time_has_a_unit_that_suits_it(seconds: float) -> None:
    number, unit = duration(seconds)
    assert float(number) * {"µs": 1e-6, "ms": 1e-3, "s": 1}[unit] == pytest.approx(
        seconds, rel=6e-3
    )


def test_ratios_near_one_have_three_digits() -> None:
    assert [times(x) for x in (0.987, 1.234, 4.44, 23.4, 580.2)] == [
        "0.987",
        "1.23",
        "4.4",
        "23",
        "580",
    ]
