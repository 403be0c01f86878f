from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.verified.tiny import Tiny
from verified import record
from verified.errors import VerifiedError
from verified.record import Record
from verified.snippet import Declaration, Snippet

ID = "sums/total/in_list"
OUT, META = f"snippets/{ID}.out", f"snippets/{ID}.json"
RECORD = Record(
    state="passed",
    inputs={"snippets/x.py": "12ab", "package yaml": "6.0", "normaliser": "1"},
    output="total: 7\n求和\n",
    versions={"yaml": "6.0", "python": "3.11.7"},
    device="A Processor",
    seconds=0.25,
)


def snippet_of(tiny: Tiny) -> Snippet:
    return tiny.library.snippets[ID]


def edit_meta(tiny: Tiny, change: Callable[[dict[str, Any]], object]) -> None:
    table = json.loads(tiny.read(META))
    change(table)
    tiny.path(META).write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n")


def refusal(tiny: Tiny) -> str:
    tiny.grow_old()
    with pytest.raises(VerifiedError) as told:
        record.read(snippet_of(tiny))
    (problem,) = told.value.problems
    assert problem.remedy
    return str(problem)


def test_what_is_written_is_read(tiny: Tiny) -> None:
    record.write(snippet_of(tiny), RECORD)
    assert record.read(snippet_of(tiny)) == RECORD


@pytest.mark.parametrize("state", record.STATES)
def test_every_state_is_read_again(tiny: Tiny, state: str) -> None:
    written = Record(state=state, inputs={"a": "b"}, reason="a reason")
    record.write(snippet_of(tiny), written)
    assert record.read(snippet_of(tiny)) == written


def test_the_files_are_plain_and_the_same_each_time(tiny: Tiny) -> None:
    record.write(snippet_of(tiny), RECORD)
    assert tiny.read(OUT) == "total: 7\n求和\n"
    first = tiny.path(META).read_bytes()
    record.write(snippet_of(tiny), RECORD)
    assert tiny.path(META).read_bytes() == first
    table = json.loads(first)
    assert list(table["inputs"]) == sorted(table["inputs"])
    assert "求" not in first.decode()  # the text is in the .out alone


def test_no_record_says_that_it_has_not_run(tiny: Tiny) -> None:
    assert refusal(tiny) == (
        f"snippets/{ID}.py:1: has not been run: it has no record\n    -> run `verified run {ID}`"
    )


@pytest.mark.parametrize(("gone", "there"), [(OUT, META), (META, OUT)])
def test_half_a_record_is_refused(ran: Tiny, gone: str, there: str) -> None:
    ran.path(gone).unlink()
    said = refusal(ran)
    assert said.startswith(f"{gone}:1: is missing, while {Path(there).name} is there")
    assert f"verified run {ID}" in said


def test_an_edited_output_is_refused(ran: Tiny) -> None:
    ran.edit(OUT, "total: 7", "total: 8")
    assert refusal(ran).startswith(f"{OUT}:1: is not what the run printed: the file was edited")


def test_an_output_with_other_line_ends_is_refused(ran: Tiny) -> None:
    ran.path(OUT).write_bytes(ran.path(OUT).read_bytes().replace(b"\n", b"\r\n"))
    assert refusal(ran).startswith(f"{OUT}:1: is not what the run printed")


def test_an_output_that_is_no_text_is_refused_by_its_own_name(ran: Tiny) -> None:
    ran.path(OUT).write_bytes(b"total: \xff\n")
    assert refusal(ran).startswith(f"{OUT}:1: ")


@pytest.mark.parametrize("newer", [2, 2.0, "2", 99])
def test_a_newer_format_is_not_guessed_at(ran: Tiny, newer: object) -> None:
    edit_meta(ran, lambda table: table.update(format=newer))
    said = refusal(ran)
    assert said.startswith(f"{META}:1: is of format {newer}")
    assert "update the engine" in said


@pytest.mark.parametrize("form", [None, 0, -1, True, [], "one"])
def test_a_format_that_never_was_is_refused(ran: Tiny, form: object) -> None:
    edit_meta(ran, lambda table: table.update(format=form))
    assert refusal(ran).startswith(f"{META}:1: ")


@pytest.mark.parametrize(
    "change",
    [
        {"state": "failed-as-declared"},
        {"state": "done"},
        {"versions": {"python": "9.9"}},
        {"device": "A faster processor"},
        {"seconds": 99.0},
        {"inputs": {"normaliser": "1"}},
        {"reason": "none"},
    ],
    ids=str,
)
def test_what_the_page_tells_of_a_run_cannot_be_edited_by_hand(
    ran: Tiny, change: dict[str, object]
) -> None:
    edit_meta(ran, lambda table: table.update(change))
    said = refusal(ran)
    assert said.startswith(f"{META}:1: ")
    assert f"verified run {ID}" in said


@pytest.mark.parametrize("key", ["format", "state", "inputs", "output"])
def test_a_missing_entry_is_refused(ran: Tiny, key: str) -> None:
    edit_meta(ran, lambda table: table.pop(key))
    assert refusal(ran).startswith(f"{META}:1: is no record: it was cut short or edited")


@pytest.mark.parametrize(
    "text",
    ["", "{", "null", "[]", "3", '{"format": 1', "[" * 100_000, '{"format": NaN}', "\ufeff{}"],
    ids=["empty", "open", "null", "list", "number", "cut", "deep", "nan", "mark"],
)
def test_what_is_no_record_is_refused(ran: Tiny, text: str) -> None:
    ran.path(META).write_text(text, encoding="utf-8")
    assert refusal(ran).startswith(f"{META}:1: ")


def test_an_enormous_number_is_refused(ran: Tiny) -> None:
    edit_meta(ran, lambda table: table.update(seconds=10**400))
    assert refusal(ran).startswith(f"{META}:1: ")


# ------------------------------------------------------------- any damage whatever

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Snippet, bytes, bytes]:
    """A snippet, and the two files of its good record."""
    from tests.verified.tiny import write_tiny

    tiny = write_tiny(tmp_path_factory.mktemp("damage") / "tiny")
    snippet = snippet_of(tiny)
    record.write(snippet, RECORD)
    return snippet, tiny.path(OUT).read_bytes(), tiny.path(META).read_bytes()


def read_or_refuse(snippet: Snippet, out: bytes, meta: bytes) -> Record | None:
    """The record; None if it is refused with a clear message. Anything else is a failure."""
    out_path, meta_path = record.paths(snippet)
    out_path.write_bytes(out)
    meta_path.write_bytes(meta)
    for path in (out_path, meta_path):
        os.utime(path, (0, 0))  # long ago: nobody is writing it just now
    try:
        return record.read(snippet)
    except VerifiedError as error:
        (problem,) = error.problems
        assert problem.path in (OUT, META) and problem.remedy and "\n" not in problem.message
        return None


@given(cut=st.integers(0, 1000))
def test_a_record_cut_anywhere_is_refused(written: tuple[Snippet, bytes, bytes], cut: int) -> None:
    snippet, out, meta = written
    short = meta[: cut % (len(meta) - 2)]  # without its last line's end it is still whole
    assert read_or_refuse(snippet, out, short) is None
    assert read_or_refuse(snippet, out[: cut % len(out)], meta) is None


@given(place=st.integers(0, 1000), byte=st.integers(0, 255))
def test_a_changed_byte_is_refused_or_changes_nothing(
    written: tuple[Snippet, bytes, bytes], place: int, byte: int
) -> None:
    snippet, out, meta = written
    n = place % len(out)
    damaged = out[:n] + bytes([byte]) + out[n + 1 :]
    assert (read_or_refuse(snippet, damaged, meta) is None) == (damaged != out)
    n = place % len(meta)
    found = read_or_refuse(snippet, out, meta[:n] + bytes([byte]) + meta[n + 1 :])
    assert found in (None, RECORD)


@given(st.sampled_from(["format", "state", "inputs", "versions", "seconds", "output"]), JSON)
@example("seconds", 10**400)
@example("inputs", [["a", "b"]])
def test_an_entry_of_any_kind_is_refused_or_read(
    written: tuple[Snippet, bytes, bytes], key: str, value: object
) -> None:
    snippet, out, meta = written
    table = json.loads(meta)
    table[key] = value
    read_or_refuse(snippet, out, json.dumps(table).encode())


@given(st.binary(max_size=60))
def test_any_bytes_are_refused(written: tuple[Snippet, bytes, bytes], data: bytes) -> None:
    snippet, out, _ = written
    assert read_or_refuse(snippet, out, data) is None


# -------------------------------------------------------------------------------- orphans


def test_records_without_a_snippet_are_told(ran: Tiny) -> None:
    ran.path("snippets/broken/missing_key.py").unlink()
    library = ran.library
    found = record.orphans(library.project, library.snippets)
    assert [str(p) for p in found] == [
        f"snippets/broken/missing_key.{suffix}:1: is a record whose snippet is gone\n    -> delete it"
        for suffix in ("json", "out")
    ]


def test_data_that_a_snippet_declares_is_no_orphan(ran: Tiny) -> None:
    ran.write("snippets/sums/numbers.json", "[]")
    snippet = snippet_of(ran)
    owner = Snippet(
        snippet.project,
        snippet.id,
        snippet.path,
        snippet.source,
        Declaration(data=("snippets/sums/numbers.json",)),
    )
    snippets = {**ran.library.snippets, ID: owner}
    assert record.orphans(snippet.project, snippets) == []
    assert len(record.orphans(snippet.project, ran.library.snippets)) == 1
