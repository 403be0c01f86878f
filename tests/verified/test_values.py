from __future__ import annotations

import math
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verified.values import Value, diff, near, read_values, same_text

NUMBERS = st.one_of(
    st.integers().map(str),
    st.integers(0, 10**6).map(lambda n: f"+{n}"),
    st.floats(allow_nan=False, allow_infinity=False).map(repr),
    st.floats(-1e6, 1e6).map(lambda x: f"{x:.4f}"),
    st.floats(-1e6, 1e6).map(lambda x: f"{x:.2e}"),
)
WORDS = st.text(alphabet="abx:._ -+\n\t求，e=()", max_size=12)
TEXTS = st.lists(st.one_of(WORDS, NUMBERS), max_size=12).map("".join)


# --------------------------------------------------------------------------- reading them


@pytest.mark.parametrize(
    ("line", "text", "unit"),
    [
        ("loss: 0.6667", "0.6667", ""),
        ("error: 2.1e-06", "2.1e-06", ""),
        ("speed: -3 m/s", "-3", "m/s"),
        ("x_1: +.5 %", "+.5", "%"),
        ("n: 12.", "12.", ""),
    ],
)
def test_a_value_is_a_name_and_a_number(line: str, text: str, unit: str) -> None:
    name = line.split(":")[0]
    assert read_values(f"before\n{line}\nafter\n") == {name: [Value(name, text, unit)]}


@pytest.mark.parametrize(
    "line",
    [
        "loss = 0.5",
        "loss:0.5",
        " loss: 0.5",
        "the loss: 0.5",
        "loss: 0.5 and more words",
        "loss: nan",
        "loss: 1e",
        "loss: 1.2.3",
        "2x: 1",
        "loss: 0x1f",
        "shape: (3, 1)",
    ],
)
def test_nothing_else_is_a_value(line: str) -> None:
    assert read_values(line + "\n") == {}


def test_a_value_knows_its_number_and_how_it_is_quoted() -> None:
    value = Value("mean", "2.50", "m")
    assert (value.number, value.shown) == (2.5, "2.50 m")
    assert Value("mean", "2.50").shown == "2.50"


def test_a_name_printed_twice_has_two_values() -> None:
    assert [v.text for v in read_values("x: 1\ny: 2\nx: 3\n")["x"]] == ["1", "3"]


# ---------------------------------------------------------------------------- comparing


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("1.000", "1.0009", True),
        ("1.000", "1.0020", False),
        ("100", "100", True),
        ("100000", "100001", False),  # integers are counted, not measured
        ("+7", "7", True),
        ("0.0", "-0.0", True),
        ("0.0", "1e-12", False),  # no relative tolerance reaches nought
        ("1e3", "1000.5", True),
        ("-1.0", "1.0", False),
    ],
)
def test_two_numbers(old: str, new: str, same: bool) -> None:
    assert near(old, new, 1e-3) is same
    assert near(new, old, 1e-3) is same


@given(NUMBERS, NUMBERS, st.floats(0, 0.1))
@example("1" * 5000, "1" * 4999 + "2", 1e-3)  # more digits than int() reads
def test_near_is_reflexive_and_symmetric(old: str, new: str, tolerance: float) -> None:
    assert near(old, old, tolerance)
    assert near(old, new, tolerance) == near(new, old, tolerance)


@given(st.floats(1e-100, 1e100), st.floats(-1, 1))
def test_near_is_the_relative_tolerance(number: float, part: float) -> None:
    assert near(repr(number), repr(number * (1 + 0.9e-3 * part)), 1e-3)
    other = number * (1 + math.copysign(2e-3, part))
    assert not near(repr(number), repr(other), 1e-3)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("loss: 0.3034\n", "loss: 0.3035\n"),
        ("[ 1.0000  2.0000]\n", "[1.0001 2.0001]\n"),  # columns
        ("a 1.0, b 2.0\n", "a 1.0001, b 2.0001\n"),
        ("", ""),
    ],
)
def test_texts_that_say_the_same(old: str, new: str) -> None:
    assert same_text(old, new, 1e-3)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("loss: 0.3034\n", "loss: 0.3134\n"),
        ("step 10\n", "step 11\n"),
        ("a: 1.0\n", "b: 1.0\n"),
        ("1.0 2.0\n", "1.0\n"),
        ("v1.2.3\n", "v1.2.4\n"),
        ("x1\n", "x2\n"),
        ("loss: 1.0\n", "loss: nan\n"),
        ("a: 1\n", ""),
        ("a: 1\nb: 2\n", "a: 1 b: 2\n"),  # a line less: b is no value any more
        ("a: 1\n", "a:\n1\n"),
        ("a: 1\n", "a:1\n"),
        ("a: 1\n\nb: 2\n", "a: 1\nb: 2\n"),
        ("a: 1 %\n", "a: 1%\n"),
    ],
)
def test_texts_that_differ(old: str, new: str) -> None:
    assert not same_text(old, new, 1e-3)
    assert not same_text(new, old, 1e-3)


@given(TEXTS, TEXTS)
def test_same_text_is_reflexive_and_symmetric(old: str, new: str) -> None:
    assert same_text(old, old, 1e-3)
    assert same_text(old, new, 1e-3) == same_text(new, old, 1e-3)


@given(TEXTS, TEXTS)
@example("a: 1\nb: 2\n", "a: 1 b: 2\n")
def test_texts_that_say_the_same_have_the_same_values(old: str, new: str) -> None:
    if same_text(old, new, 1e-3):
        before, after = read_values(old), read_values(new)
        assert {k: len(v) for k, v in before.items()} == {k: len(v) for k, v in after.items()}
        assert old.count("\n") == new.count("\n")


@given(st.lists(st.sampled_from(["a: 1.0\n", "b: 20\n", "c 3.5 d\n", "plain\n"]), max_size=8))
def test_a_shift_within_the_tolerance_is_no_change(lines: list[str]) -> None:
    text = "".join(lines)
    assert same_text(text, text.replace("1.0", "1.0005").replace("3.5", "3.499"), 1e-3)


def test_comparing_long_numbers_takes_no_time() -> None:
    one, other = "7" * 8000 + "x\n", "8" * 8000 + "x\n"
    start = time.perf_counter()
    assert not same_text(one, other, 1e-3)
    assert time.perf_counter() - start < 1


def test_a_diff_names_the_snippet_and_both_sides() -> None:
    assert diff("a: 1\nb: 2\n", "a: 1\nb: 3\n", "sums/x").splitlines() == [
        "--- sums/x (recorded)",
        "+++ sums/x (now)",
        "@@ -1,2 +1,2 @@",
        " a: 1",
        "-b: 2",
        "+b: 3",
    ]
