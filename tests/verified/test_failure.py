"""Failures: kept for the page, never taken for a record."""

from __future__ import annotations

from tests.verified.tiny import Tiny
from verified import failure
from verified.directives import Directive
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
