from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.verified.bench.stands import ID, measured, run, write_stands
from tests.verified.tiny import Tiny
from verified.bench import result
from verified.bench.result import KEPT, Result, Run
from verified.errors import VerifiedError

CLASS = "abacus-2-cores"


@pytest.fixture
def stands(tmp_path: Path) -> Tiny:
    return write_stands(tmp_path / "stands")


def test_what_is_written_is_read(stands: Tiny) -> None:
    kept = Result(ID, CLASS, (run(), run(abacus="2")))
    file = result.write(stands.project, kept)
    assert stands.project.relative(file) == f"benchmarks/{CLASS}/apples.json"
    read = result.read(stands.project, CLASS, ID)
    assert read is not None
    assert replace(read, file="") == kept
    assert result.classes(stands.project) == [CLASS]


def test_another_class_adds_and_never_overwrites(stands: Tiny) -> None:
    first = result.write(stands.project, Result(ID, CLASS, (run(),))).read_bytes()
    result.write(stands.project, Result(ID, "slide-rule", (run(abacus="2"),)))
    assert result.path(stands.project, CLASS, ID).read_bytes() == first
    assert result.classes(stands.project) == [CLASS, "slide-rule"]


def test_history_keeps_the_newest_of_each_version(stands: Tiny) -> None:
    days = [replace(run(abacus="1"), measured=f"2026-01-0{day}") for day in range(1, 6)]
    now = [replace(run(abacus="2"), measured=f"2026-02-0{day}") for day in range(1, 6)]
    result.write(stands.project, Result(ID, CLASS, (*days, *now)))
    read = result.read(stands.project, CLASS, ID)
    assert read is not None
    assert [r.measured for r in read.runs] == [
        "2026-01-05",
        "2026-02-03",
        "2026-02-04",
        "2026-02-05",
    ]
    assert len(read.runs) == KEPT + 1


def slower(factor: float, abacus: str = "1") -> Run:
    """A run in which `list_slower` takes `factor` times as long as in the others."""
    made = run(abacus=abacus)
    variants = {**made.variants, "list_slower": measured(factor * 1.1e-3)}
    return replace(made, peaks={"int": factor * 1e10, "memory": 1e9}, variants=variants)


def test_runs_of_the_same_program_and_versions_are_taken_as_one() -> None:
    morning, noon = run(abacus="1"), slower(1.2)
    pooled = Result(ID, CLASS, (morning, noon)).pooled
    assert pooled.peaks == {"int": 1.2e10, "memory": 1e9}
    variant = pooled.variants["list_slower"]
    assert variant.rounds == (
        *morning.variants["list_slower"].rounds,
        *noon.variants["list_slower"].rounds,
    )
    assert len(variant.cold) == 6
    ratio = pooled.ratio("list_slower", "list_plain")
    assert morning.ratio("list_slower", "list_plain").high < 1.2  # neither run alone is so unsure
    assert noon.ratio("list_slower", "list_plain").low > 1.2
    assert ratio.low <= 1.1 < 1.32 <= ratio.high
    assert 1.1 < ratio.middle < 1.32


def test_runs_that_differ_are_not_taken_as_one() -> None:
    now = run(abacus="2")
    edited = replace(now, inputs={"snippets/stands/apples/work.py": "before"})
    renamed = replace(now, variants={"list_plain": measured()})
    kept = Result(ID, CLASS, (slower(2), edited, renamed, now))
    assert kept.pooled is now


def test_nothing_measured_is_nothing(stands: Tiny) -> None:
    assert result.read(stands.project, CLASS, ID) is None
    assert result.classes(stands.project) == []


def test_a_record_cut_short_anywhere_is_refused(stands: Tiny) -> None:
    file = result.write(stands.project, Result(ID, CLASS, (run(),)))
    whole = file.read_text(encoding="utf-8")
    for length in range(0, len(whole) - 1, 97):
        file.write_text(whole[:length], encoding="utf-8")
        with pytest.raises(VerifiedError, match="cut short or edited"):
            result.read(stands.project, CLASS, ID)


@pytest.mark.parametrize("what", ["a time", "the format", "another's"])
def test_a_record_edited_by_hand_is_refused(stands: Tiny, what: str) -> None:
    file = result.write(stands.project, Result(ID, CLASS, (run(),)))
    table = json.loads(file.read_text(encoding="utf-8"))
    said = "cut short or edited"
    if what == "a time":
        table["runs"][0]["variants"]["list_plain"]["rounds"][0][0] *= 0.5
    elif what == "the format":
        table["format"], said = 2, "update the engine"
    else:
        table["id"] = "stands/pears"
        table["checksum"] = result._checksum(table)
    file.write_text(json.dumps(table), encoding="utf-8")
    with pytest.raises(VerifiedError, match=said):
        result.read(stands.project, CLASS, ID)


def test_the_floor_is_what_the_peaks_allow() -> None:
    made = run()
    assert made.floor("list_plain") == pytest.approx(2e6 / 1e10)
    heavy = replace(made.variants["list_plain"], bytes=5e6)
    assert replace(made, variants={"x": heavy}).floor("x") == pytest.approx(5e6 / 1e9)
    assert replace(made, peaks={}).floor("list_plain") == 0


def test_the_file_is_small_and_readable(stands: Tiny) -> None:
    file = result.write(stands.project, Result(ID, CLASS, (run(),)))
    lines = file.read_text(encoding="utf-8").splitlines()
    assert any("[0.0009" in line and line.count(",") == 3 for line in lines)
    assert len(lines) < 100
