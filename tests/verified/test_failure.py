"""Failures: kept for the page, never taken for a record."""

from __future__ import annotations

import pytest

from tests.verified.tiny import Tiny
from verified import failure
from verified.directives import Directive
from verified.errors import Problem
from verified.render import Renderer

NAME = "snippets/sums/total/in_list.py"
SHOWN = Directive("snippet", "sums/total/in_list", 1, 2)


def test_a_failure_is_shown_where_the_output_stood(ran: Tiny) -> None:
    ran.edit(NAME, "[1, 2, 4]", "[1, 2, None]")
    assert ran.verified("run").code == 1
    rendered = Renderer(ran.library, "zh").block(SHOWN)
    text = "\n".join(rendered.lines)
    assert "TypeError" in text
    assert "total: 7" not in text
    assert rendered.stale, "a strict build must still fail"


def test_an_edit_after_the_failure_shows_the_old_output_under_a_ribbon(ran: Tiny) -> None:
    ran.edit(NAME, "[1, 2, 4]", "[1, 2, None]")
    ran.verified("run")
    ran.edit(NAME, "[1, 2, None]", "[1, 2, 3]")
    text = "\n".join(Renderer(ran.library, "en").block(SHOWN).lines)
    assert "TypeError" not in text
    assert "{ .ribbon }" in text
    assert "total: 7" in text


def test_a_failure_is_forgotten_when_it_is_mended(ran: Tiny) -> None:
    library = ran.library
    snippet = library.snippets["sums/total/in_list"]
    ran.edit(NAME, "[1, 2, 4]", "[1, 2, None]")
    ran.verified("run")
    ran.edit(NAME, "[1, 2, None]", "[1, 2, 4]")
    assert ran.verified("run").code == 0
    ran.edit(NAME, "[1, 2, 4]", "[1, 2, None]")
    again = ran.library.inputs(ran.library.snippets["sums/total/in_list"])[0]
    assert failure.last(snippet, again) is not None, "it is known until the snippet runs well"
    ran.edit(NAME, "[1, 2, None]", "[1, 2, 5]")
    assert ran.verified("run").code == 0
    assert failure.last(snippet, again) is None


def test_a_failure_cut_short_is_none(ran: Tiny) -> None:
    ran.edit(NAME, "[1, 2, 4]", "[1, 2, None]")
    ran.verified("run")
    library = ran.library
    snippet = library.snippets["sums/total/in_list"]
    kept = failure.folder(ran.project) / "sums/total/in_list.json"
    kept.write_text(kept.read_text()[:20])
    assert failure.last(snippet, library.inputs(snippet)[0]) is None


def test_a_failure_is_never_a_record(ran: Tiny) -> None:
    ran.edit(NAME, "[1, 2, 4]", "[1, 2, None]")
    before = ran.files()
    assert ran.verified("run").code == 1
    assert ran.files() == before
    assert ran.verified("run").code == 1, "it is run again, and fails again"


def test_a_failure_is_told_only_on_the_inputs_it_happened_on(tiny: Tiny) -> None:
    snippet = tiny.library.snippets["sums/total/in_list"]
    inputs = {"a.py": "1", "b.py": "2"}
    failure.keep(snippet, inputs, Problem("x.py", 1, "raised KeyError", detail="KeyError: '求'"))
    assert failure.last(snippet, inputs) == failure.Failure("raised KeyError", "KeyError: '求'")
    assert failure.last(snippet, dict(reversed(inputs.items()))) is not None
    assert failure.last(snippet, {**inputs, "b.py": "3"}) is None
    assert failure.last(tiny.library.snippets["sums/total/in_dict"], inputs) is None


@pytest.mark.parametrize("text", ["", "[]", '{"inputs": 1}', "null", '{"inputs"', "[" * 100_000])
def test_a_failure_that_is_damaged_is_none(tiny: Tiny, text: str) -> None:
    snippet = tiny.library.snippets["sums/total/in_list"]
    failure.keep(snippet, {"a.py": "1"}, Problem("x.py", 1, "raised KeyError"))
    (path,) = failure.folder(tiny.project).rglob("*.json")
    path.write_text(text)
    assert failure.last(snippet, {"a.py": "1"}) is None
