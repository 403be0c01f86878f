"""`verified bench`, as a person types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.verified.bench.stands import ID, IN_DICT, write_stands
from tests.verified.tiny import Tiny
from verified.bench import machine, measure, result
from verified.bench.campaign import higher
from verified.bench.measure import Plan

pytestmark = pytest.mark.alone


@pytest.fixture
def stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    tiny = write_stands(tmp_path / "stands")
    tiny.edit("pyproject.toml", "timeout = 10", f'timeout = 10\nbench_peaks = ["{ID}"]')
    monkeypatch.setattr("verified.bench.campaign.Plan", lambda: Plan(2, 1, 3, 0.002, 1))
    monkeypatch.setattr(machine, "BUSY", 2.0)  # the machine of the tests may be anything
    monkeypatch.setattr(machine, "UNSTEADY", 1e9)
    return tiny


def test_a_measurement_is_written_for_this_class_of_machine(stands: Tiny) -> None:
    told = stands.verified("bench")
    assert told.code == 0, told.err
    assert "list_slower / list_plain: " in told.out
    kept = result.read(stands.project, machine.name(), ID)
    assert kept is not None
    assert kept.last.peaks["int"] > 1e3
    best = min(map(min, kept.last.variants["list_plain"].rounds))
    assert kept.last.floor("list_plain") <= 1.0001 * best  # a record keeps five digits
    assert stands.verified("bench", ID).code == 0
    again = result.read(stands.project, machine.name(), ID)
    assert again is not None
    assert len(again.runs) == 2


def test_of_several_workloads_of_peaks_the_highest_counts() -> None:
    assert higher({"float32": 2.0, "memory": 1.0}, {"float32": 3.0, "float64": 1.0}) == {
        "float32": 3.0,
        "memory": 1.0,
        "float64": 1.0,
    }


def test_the_short_form_writes_nothing(stands: Tiny) -> None:
    stands.edit("pyproject.toml", "timeout = 10", 'timeout = 10\nbench_long = ["*_slower"]')
    before = stands.files()
    told = stands.verified("bench", "--short")
    assert told.code == 0, told.err
    assert "list_plain, dict_plain agree" in told.out
    assert stands.files() == before


def test_an_unknown_workload_is_wrong_use(stands: Tiny) -> None:
    told = stands.verified("bench", "stands/pears")
    assert told.code == 2
    assert f"no workload stands/pears (there are: {ID})" in told.err


def test_nothing_is_kept_of_a_workload_that_fails(stands: Tiny) -> None:
    stands.edit(IN_DICT, "adding(9000)", "1 / 0")
    told = stands.verified("bench")
    assert told.code == 1
    assert f"{IN_DICT}:1: the variant 'plain' failed: ZeroDivisionError" in told.err
    assert result.classes(stands.project) == []


def test_nothing_is_kept_of_a_busy_machine(stands: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure.Conditions, "busy", lambda self: "other programs used 50% of it")
    told = stands.verified("bench")
    assert told.code == 1
    assert (
        "was measured on a busy machine: other programs used 50% of it; nothing is kept" in told.err
    )
    assert result.classes(stands.project) == []


def test_a_record_cut_short_is_not_overwritten(stands: Tiny) -> None:
    assert stands.verified("bench").code == 0
    file = result.path(stands.project, machine.name(), ID)
    file.write_text("{", encoding="utf-8")
    told = stands.verified("bench")
    assert told.code == 1
    assert "cut short" in told.err
    assert file.read_text(encoding="utf-8") == "{"
