from __future__ import annotations

import pytest

from tests.verified.tiny import Tiny
from verified import pairs

LIST, DICT = "snippets/sums/total/in_list.py", "snippets/sums/total/in_dict.py"


def problems(tiny: Tiny) -> list[str]:
    found = pairs.check(tiny.library)
    assert all(p.remedy for p in found)
    return [f"{p.path}:{p.line}: {p.message}" for p in found]


def printing(tiny: Tiny, one: str, other: str, declared: str = "") -> list[str]:
    """What is wrong when the sides print `one` and `other`."""
    block = f"# /// script\n# [tool.verified]\n# {declared}\n# ///\n" if declared else ""
    tiny.path(LIST).write_text(f"{block}print({one!r})\n")
    tiny.path(DICT).write_text(f"print({other!r})\n")
    assert tiny.verified("run").code == 0
    return problems(tiny)


def test_two_sides_that_agree(ran: Tiny) -> None:
    assert problems(ran) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("x: 1.0000", "x: 1.0009"),
        ("x: 1.0 m\nnoise 3", "x: 1.0 m\nnoise 4"),
        ("x: 1\ny: 2", "y: 2\nx: 1"),
        ("x: 1\nx: 2", "x: 1\nx: 2"),
    ],
)
def test_values_within_the_tolerance_agree(ran: Tiny, one: str, other: str) -> None:
    assert printing(ran, one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("x: 1.0", "x: 1.1", f"{LIST}:1: x is 1.0 here, 1.1 in {DICT} (tolerance 0.001)"),
        ("x: 7", "x: 8", f"{LIST}:1: x is 7 here, 8 in {DICT} (tolerance 0.001)"),
        ("x: 1.0 m", "x: 1.0 s", f"{LIST}:1: x is 1.0 m here, 1.0 s in {DICT} (tolerance 0.001)"),
        ("x: 1\ny: 2", "x: 1", f"{DICT}:1: prints 'y' 0 times, its twin 1"),
        ("x: 1", "x: 1\nx: 1", f"{LIST}:1: prints 'x' 1 times, its twin 2"),
        ("no value", "none", f"{LIST}:1: the pair has no value in common: nothing shows"),
    ],
)
def test_values_that_part_are_told(ran: Tiny, one: str, other: str, said: str) -> None:
    (found,) = printing(ran, one, other)
    assert found.startswith(said)


def test_every_value_that_parts_is_told(ran: Tiny) -> None:
    assert len(printing(ran, "x: 1\ny: 2\nz: 3", "x: 9\ny: 8\nz: 3")) == 2


def test_a_declared_tolerance_or_difference_is_heeded(ran: Tiny) -> None:
    assert printing(ran, "x: 1.0", "x: 1.1", "tolerance = 0.2") == []
    assert printing(ran, "x: 1\ny: 2", "x: 9\ny: 2", 'differs = ["x"]') == []


def test_all_values_declared_different_leave_nothing_in_common(ran: Tiny) -> None:
    (found,) = printing(ran, "x: 1", "x: 2", 'differs = ["x"]')
    assert "the pair has no value in common" in found


def test_a_side_that_is_missing_is_told(ran: Tiny) -> None:
    for suffix in ("py", "out", "json"):
        ran.path(f"snippets/sums/total/in_dict.{suffix}").unlink()
    assert problems(ran) == [f"{LIST}:1: the pair 'sums/total' has no {DICT}"]


def test_a_pair_that_parts_fails_the_check(ran: Tiny) -> None:
    ran.edit(DICT, '"c": 4', '"c": 5')
    assert ran.verified("run").code == 0  # each is what it is: run only records it
    result = ran.verified("check")
    assert result.code == 1
    assert f"{LIST}:1: total is 7 here, 8 in {DICT}" in result.err
