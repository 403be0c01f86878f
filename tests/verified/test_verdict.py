from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.verified.tiny import Tiny
from verified.errors import Problem
from verified.job import Ending, Outcome
from verified.record import Record
from verified.snippet import Snippet
from verified.verdict import device, expired, judge, unrun

ID = "sums/total/in_list"
FILE = f"snippets/{ID}.py"
INPUTS = {"a": "b"}


def ended(tiny: Tiny, ending: Ending, id_: str = ID, **facts: Any) -> Record | Problem:
    snippet = tiny.library.snippets[id_]
    outcome = Outcome(id_, ending, temporary="/tmp/verified-x", **facts)
    return judge(snippet, outcome, INPUTS, {"pears": "1.2"})


def problem(tiny: Tiny, ending: Ending, id_: str = ID, **facts: Any) -> Problem:
    found = ended(tiny, ending, id_, **facts)
    assert isinstance(found, Problem)
    assert found.remedy
    return found


def declaring(tiny: Tiny, declared: str) -> Snippet:
    text = tiny.read(FILE)
    tiny.path(FILE).write_text(f"# /// script\n# [tool.verified]\n# {declared}\n# ///\n{text}")
    return tiny.library.snippets[ID]


def test_a_main_that_returned_has_passed(tiny: Tiny) -> None:
    found = ended(tiny, "returned", output=b"\x1b[1mtotal: 7\x1b[0m \n", seconds=0.5)
    assert isinstance(found, Record)
    assert (found.state, found.output, found.seconds) == ("passed", "total: 7\n", 0.5)
    assert found.inputs == INPUTS
    assert found.versions.keys() == {"pears", "python"}
    assert found.device == device() != ""


@pytest.mark.parametrize(
    ("ending", "message"),
    [
        ("timeout", "was still running after 10 s"),
        ("flooded", "printed more than 100 bytes"),
        ("exited", "left with exit status 0 before main returned"),
        ("signalled", "was ended by SIGSEGV"),
        ("lost", "was lost"),
    ],
)
def test_any_other_end_is_a_failure(tiny: Tiny, ending: Ending, message: str) -> None:
    output = "".join(f"line {n}\n" for n in range(100)).encode()
    found = problem(tiny, ending, output=output, message=message)
    assert (found.path, found.line, found.message) == (FILE, 1, message)
    assert found.detail.splitlines()[-1] == "line 99"
    assert len(found.detail.splitlines()) < 20


@pytest.mark.parametrize("ending", ["timeout", "flooded", "exited", "signalled", "lost"])
def test_no_such_end_is_what_a_broken_snippet_declares(tiny: Tiny, ending: Ending) -> None:
    problem(tiny, ending, "broken/missing_key", message="x", exception="KeyError")


def test_an_exception_is_told_with_its_line(tiny: Tiny) -> None:
    found = problem(
        tiny, "raised", exception="ValueError", message="x", line=12, output=b"ValueError: x\n"
    )
    assert (found.path, found.line) == (FILE, 12)
    assert found.message == "raised ValueError"
    assert found.detail == "ValueError: x"


def test_a_declared_exception_is_what_was_wanted(tiny: Tiny) -> None:
    found = ended(tiny, "raised", "broken/missing_key", exception="KeyError", message="'pear'")
    assert isinstance(found, Record) and found.state == "failed-as-declared"


@pytest.mark.parametrize(
    ("exception", "message"),
    [("IndexError", "pear"), ("KeyError", "'apple'"), ("keyerror", "pear")],
)
def test_another_exception_is_a_failure(tiny: Tiny, exception: str, message: str) -> None:
    found = problem(
        tiny, "raised", "broken/missing_key", exception=exception, message=message, line=7
    )
    assert found.line == 7
    assert found.message == f"was to raise KeyError with “pear”, but raised {exception}"


def test_a_broken_snippet_that_succeeds_is_a_failure(tiny: Tiny) -> None:
    found = problem(tiny, "returned", "broken/missing_key", output=b"1\n")
    assert found.message == "was to end in KeyError, but succeeded"
    assert found.detail == "1"


def test_output_that_is_no_text_is_a_failure_whatever_else(tiny: Tiny) -> None:
    found = problem(tiny, "returned", output=b"good\n\xff\xfe\n")
    assert found.message == "printed bytes that are not UTF-8, the first at byte 5"
    assert "UTF-8" in found.remedy


def test_a_crash_is_told_even_if_the_output_is_cut_inside_a_letter(tiny: Tiny) -> None:
    """The limit on output and a crash cut where they cut: they are the news, not the half letter."""
    found = problem(tiny, "flooded", output="求".encode()[:2], message="printed more than 2 bytes")
    assert found.message == "printed more than 2 bytes"


def test_a_reason_not_to_run_is_recorded(tiny: Tiny) -> None:
    snippet = declaring(tiny, 'not_run = {reason = "costs money", until = 2027-01-01}')
    found = unrun(snippet, INPUTS, frozenset())
    assert found == Record("not-run", INPUTS, reason="costs money (2027-01-01)")


def test_a_reason_not_to_run_expires(tiny: Tiny) -> None:
    snippet = declaring(tiny, 'not_run = {reason = "costs money", until = 2027-01-01}')
    assert expired(snippet, datetime.date(2027, 1, 1)) is None
    late = expired(snippet, datetime.date(2027, 1, 2))
    assert late is not None and late.remedy
    assert late.message == "its reason not to run expired on 2027-01-01"


def test_an_expired_reason_fails_the_check(tiny: Tiny) -> None:
    declaring(tiny, 'not_run = {reason = "costs money", until = 2020-01-01}')
    result = tiny.verified("check", "--structure")
    assert f"{FILE}:1: its reason not to run expired on 2020-01-01" in result.err


def test_hardware_that_is_not_here_is_recorded(tiny: Tiny) -> None:
    snippet = declaring(tiny, 'needs = "gpu"')
    assert unrun(snippet, INPUTS, frozenset()) == Record("needs-hardware", INPUTS, reason="gpu")
    assert unrun(snippet, INPUTS, frozenset({"gpu"})) is None
