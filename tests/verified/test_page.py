from __future__ import annotations

import pytest

from tests.verified.tiny import Tiny
from verified.page import Page, read_pages


def page(tiny: Tiny, text: str) -> Page:
    path = tiny.write("docs/zh/x.md", text)
    return next(p for p in read_pages(tiny.project) if p.path == path)


def test_pages_are_read_language_by_language(tiny: Tiny) -> None:
    tiny.write("docs/en/deep/a.md", "x")
    tiny.write("docs/assets/note.md", "x")
    found = [(p.language, p.name, p.file) for p in read_pages(tiny.project)]
    assert found == [
        ("zh", "sums.md", "docs/zh/sums.md"),
        ("en", "deep/a.md", "docs/en/deep/a.md"),
        ("en", "sums.md", "docs/en/sums.md"),
    ]


def test_the_front_matter_is_no_prose_but_keeps_its_lines(tiny: Tiny) -> None:
    found = page(tiny, "---\ntitle: '{value a/b:x}'\n---\n\n# Title { #t }\n\n{claim c}\n")
    assert [d.id for d in found.directives] == ["c"]
    assert found.directives[0].line == 7
    assert found.headings == [(5, 1, "t")]


def test_a_rule_further_down_is_no_front_matter(tiny: Tiny) -> None:
    found = page(tiny, "Text {claim a}\n\n---\n{claim b}\n---\n")
    assert [d.id for d in found.directives] == ["a", "b"]


@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_a_byte_order_mark_changes_nothing(tiny: Tiny, mark: str) -> None:
    found = page(tiny, f"{mark}---\ntitle: x\n---\n# A {{ #a }}\n")
    assert found.headings == [(4, 1, "a")]
    assert all(line.text != "title: x" for line in found.prose)


def test_windows_line_ends_change_nothing(tiny: Tiny) -> None:
    tiny.write("docs/zh/x.md", "")
    tiny.path("docs/zh/x.md").write_bytes(
        b"---\r\ntitle: x\r\n---\r\n# A { #a }\r\n\r\n/// claim | c\r\n///\r\n"
    )
    found = next(p for p in read_pages(tiny.project) if p.name == "x.md")
    assert found.headings == [(4, 1, "a")]
    assert [(d.line, d.end, d.wrong) for d in found.directives] == [(6, 7, "")]


@pytest.mark.parametrize("odd", ["\u2028", "\x85", "\x0c", "\x1c"])
def test_only_a_newline_ends_a_line(tiny: Tiny, odd: str) -> None:
    found = page(tiny, f"a{odd}b\n\n{{claim c}}\n")
    assert found.directives[0].line == 3


def test_headings_have_their_level_and_explicit_id(tiny: Tiny) -> None:
    text = (
        "# One { #one }\n## Two\n### Three {#three .big}\n#No heading\n"
        "```\n# In a fence { #x }\n```\n## `code` and $x$ { data-x=1 #four } ##\n"
    )
    assert page(tiny, text).headings == [
        (1, 1, "one"),
        (2, 2, None),
        (3, 3, "three"),
        (8, 2, "four"),
    ]


def test_a_page_that_is_no_text_is_read_as_far_as_it_goes(tiny: Tiny) -> None:
    tiny.path("docs/zh/x.md").write_bytes(b"# A { #a }\n\xff {claim c}\n")
    found = next(p for p in read_pages(tiny.project) if p.name == "x.md")
    assert [d.id for d in found.directives] == ["c"]
