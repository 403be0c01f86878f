"""A run divided among machines: nothing twice, nothing left out, and a lost part is noticed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verified.tiny import Tiny
from verified.library import Library
from verified.project import Project
from verified.record import Record
from verified.record import write as write_record
from verified.shards import Shard, share

OTHER = "snippets/sums/total/in_dict.py"


def shares(tiny: Tiny, of: int, *but: int) -> list[str]:
    """Every part of a whole run but those in `but`; the files that they wrote."""
    files = []
    for number in range(1, of + 1):
        if number not in but:
            file = str(tiny.path(f"share{number}.json"))
            tiny.verified("check", "--all", "--shard", f"{number}/{of}", "--share", file)
            files.append(file)
    return files


@pytest.mark.parametrize("of", [1, 2, 3, 5])
def test_all_parts_together_are_the_whole(ran: Tiny, of: int) -> None:
    whole = ran.verified("check", "--all")
    joined = ran.verified("check", "--shares", *shares(ran, of))
    assert (joined.code, joined.out, joined.err) == (0, whole.out, "")


def test_a_lost_part_is_noticed(ran: Tiny) -> None:
    joined = ran.verified("check", "--shares", *shares(ran, 3, 2))
    assert joined.code == 1
    assert "of a run in 3 parts 2/3 is missing, and 1 snippets with it" in joined.err
    assert "--shard 2/3" in joined.err


def test_what_one_part_found_is_told_of_the_whole(ran: Tiny) -> None:
    snippet = ran.library.snippets["sums/total/in_list"]
    old = ran.library.record(snippet)
    write_record(snippet, Record(**{**vars(old), "output": old.output.replace("7", "9")}))
    whole = ran.verified("check", "--all")
    joined = ran.verified("check", "--shares", *shares(ran, 2))
    assert whole.code == joined.code == 1
    assert "prints something else now" in joined.err
    assert joined.err in whole.err  # which tells its progress too


def test_parts_of_different_checkouts_are_no_run(ran: Tiny) -> None:
    first = shares(ran, 2, 2)
    ran.edit(OTHER, "def main", "# A comment.\ndef main")
    second = shares(ran, 2, 1)
    joined = ran.verified("check", "--shares", *first, *second)
    assert joined.code == 1
    assert "part 1/2 was run on another checkout" in joined.err
    assert "run every part on the same commit" in joined.err


def test_one_part_given_twice_is_told(ran: Tiny) -> None:
    first, second = shares(ran, 2)
    joined = ran.verified("check", "--shares", first, second, first)
    assert joined.code == 1 and "give each part once" in joined.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run", "--shard", "3/2"], "'3/2' is no part of a run; write 1/2 for the first of two"),
        (["check", "--shard", "0/2"], "'0/2' is no part of a run"),
        (["check", "--shard", "half"], "'half' is no part of a run"),
        (["check", "--share", "x.json"], "give --all --shard I/N too"),
        (["check", "--shard", "1/2", "--share", "x.json"], "give --all --shard I/N too"),
        (["check", "--all", "--shares", "x.json"], "--shares joins what was run elsewhere"),
        (["check", "--shares", "no.json"], "no.json: No such file or directory"),
        (["run", "--watch", "--shard", "1/2"], "choose one"),
    ],
)
def test_wrong_use_is_told(tiny: Tiny, arguments: list[str], said: str) -> None:
    result = tiny.verified(*arguments)
    assert result.code == 2 and said in result.err


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": 99}', '{"format": 1, "shard": 2}', "\x00"]
)
def test_a_file_that_no_shard_wrote_is_refused(ran: Tiny, text: str) -> None:
    file = ran.path("share.json")
    file.write_text(text, "utf-8")
    result = ran.verified("check", "--shares", str(file))
    assert result.code == 2 and "share.json: " in result.err and "Traceback" not in result.err


def test_parts_of_different_runs_are_refused(ran: Tiny) -> None:
    half, third = shares(ran, 2, 2), ran.path("third.json")
    told = json.loads(Path(half[0]).read_text("utf-8"))
    third.write_text(json.dumps({**told, "shard": "2/3"}), "utf-8")
    result = ran.verified("check", "--shares", *half, str(third))
    assert result.code == 2 and "not the parts of one run" in result.err


def test_records_of_the_parts_of_a_run_are_those_of_the_whole(tiny: Tiny, tmp_path: Path) -> None:
    machines = [tiny.copy(tmp_path / name) for name in ("first", "second")]
    for number, machine in enumerate(machines, 1):
        assert machine.verified("run", "--shard", f"{number}/2").code == 0
    found = [set(machine.path("snippets").rglob("*.json")) for machine in machines]
    assert [len(each) for each in found] in ([1, 2], [2, 1])
    for machine in machines:
        shutil.copytree(machine.path("snippets"), tiny.path("snippets"), dirs_exist_ok=True)
    assert tiny.verified("check").code == 0


@given(
    seconds=st.lists(st.floats(0, 60), min_size=3, max_size=3),
    of=st.integers(1, 6),
)
def test_parts_are_disjoint_whole_and_alike_in_length(
    ran: Tiny, seconds: list[float], of: int
) -> None:
    library = Library(Project.find(ran.root))
    chosen = list(library.snippets.values())
    for snippet, took in zip(chosen, seconds, strict=True):
        write_record(snippet, Record(**{**vars(library.record(snippet)), "seconds": took}))
    library = Library(Project.find(ran.root))
    parts = [share(library, chosen, Shard(number, of)) for number in range(1, of + 1)]
    assert sorted(each.id for part in parts for each in part) == sorted(s.id for s in chosen)
    loads = [sum(library.record(each).seconds for each in part) for part in parts]
    assert max(loads) - min(loads) <= max(seconds) + 0.01
