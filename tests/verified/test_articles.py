from __future__ import annotations

import pytest

from tests.verified.tiny import Tiny
from verified.articles import load
from verified.check import structure
from verified.directives import Directive
from verified.render import Renderer

GOOD = """
    - id: 003-01
      section: "4.2"
      language: python
      intent: {zh: 求和, en: Add}
      wrong: {zh: 加错了, en: It adds wrongly}
      error: "KeyError: 'pear'"
      shown_by: [broken/missing_key]
      snippets: [sums/total]
    - id: 003-02
      same_as: 003-01
      intent: {zh: 求和, en: Add}
      wrong: {zh: 同上, en: The same}
      none: {zh: 不必, en: No need}
"""


def test_each_block_has_its_fate(tiny: Tiny) -> None:
    tiny.write("claims/articles.yml", GOOD)
    blocks, _, problems = load(tiny.project)
    assert problems == []
    first, second = blocks.values()
    assert (first.id, first.article, first.line) == ("003-01", "003", 1)
    assert (first.snippets, first.shown_by) == (("sums/total",), ("broken/missing_key",))
    assert first.wrong == {"zh": "加错了", "en": "It adds wrongly"}
    assert (second.same_as, second.none["en"]) == ("003-01", "No need")


def test_no_file_is_no_blocks(tiny: Tiny) -> None:
    assert load(tiny.project) == ({}, {}, [])


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("id: 003-01", "id: third", 1, "block id 'third' is no article and number"),
        ("id: 003-02", "id: 003-0²", 9, "block id '003-0²' is no article and number"),
        ("id: 003-02", "id: 003-01", 9, "block '003-01' is also at line 1"),
        ("id: 003-02", "id: 003-03", 9, "block '003-02' is missing before '003-03'"),
        ("same_as: 003-01", "same_as: 002-01", 9, "no earlier block '002-01'"),
        (
            "snippets: [",
            "snipets: [",
            1,
            "has an unknown entry 'snipets' (did you mean 'snippets'?)",
        ),
        ("snippets: [sums/total]", "snippets: sums/total", 1, "'snippets' is no list of names"),
        ("snippets: [sums/total]", "snippets: []", 1, "has no fate"),
        ("shown_by: [broken/missing_key]", "shown_by: []", 1, "nothing in `shown_by` raises it"),
        ("{zh: 同上, en: The same}", "{zh: 同上}", 9, "block '003-02': wrong has no text in 'en'"),
        ("{zh: 同上, en: The same}", "同上", 9, "block '003-02': wrong has no languages"),
        ("{zh: 不必, en: No need}", "no need", 9, "block '003-02': none has no languages"),
    ],
)
def test_a_wrong_block_is_told_with_its_line(
    tiny: Tiny, old: str, new: str, line: int, said: str
) -> None:
    assert old in GOOD
    tiny.write("claims/articles.yml", GOOD.replace(old, new))
    _, _, problems = load(tiny.project)
    assert any(
        (p.path, p.line) == ("claims/articles.yml", line) and said in p.message and p.remedy
        for p in problems
    ), problems


@pytest.mark.parametrize("text", ["- [\n", "text\n", "- section: x\n"])
def test_a_file_that_is_no_list_of_blocks_is_told(tiny: Tiny, text: str) -> None:
    tiny.write("claims/articles.yml", text)
    blocks, _, (problem,) = load(tiny.project)
    assert blocks == {} and problem.path == "claims/articles.yml" and problem.remedy


SECTIONS = """
- id: 003-s01
  section: 1. Sums & more
  found: [sums#notice, sums#sums]
- id: 003-s02
  section: 2. Means
  found: [sums#notice]
"""


@pytest.fixture
def divided(tiny: Tiny) -> Tiny:
    """A project with an article whose sections are known."""
    tiny.write("claims/articles.yml", GOOD)
    tiny.write("claims/articles.yml", tiny.read("claims/articles.yml") + SECTIONS)
    return tiny


def test_each_section_leads_to_where_its_subject_stands(divided: Tiny) -> None:
    _, sections, problems = load(divided.project)
    assert problems == []
    assert [(s.article, s.title) for s in sections.values()] == [
        ("003", "1. Sums & more"),
        ("003", "2. Means"),
    ]
    asked = Directive("article", "003", 1, 3, {"show": "sections"})
    shown = Renderer(divided.library, "zh", page="zh/deep/down.md").block(asked)
    assert shown.problems == []
    row = "| 1. Sums &amp; more | [求和 › 看什么](../sums.md#notice)、[求和](../sums.md#sums) |"
    assert row in shown.lines


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("003-s02", "003-s03", "section '003-s02' is missing before '003-s03'"),
        ("003-s02", "003-s01", "section '003-s01' is also at line"),
        ("section: 2. Means", "sections: 2", "unknown entry 'sections'"),
        ("section: 2. Means", "section: ''", "has no `section`"),
        ("found: [sums#notice]", "found: []", "has no `found`"),
        ("found: [sums#notice]", "found: [sums]", "'sums' is no page and heading"),
        ("found: [sums#notice]", "found: [sum#notice]", "there is no page docs/zh/sum.md"),
        (
            "found: [sums#notice]",
            "found: [sums#notise]",
            "no heading 'notise' (did you mean 'notice'?)",
        ),
    ],
)
def test_a_section_that_leads_nowhere_is_told(divided: Tiny, old: str, new: str, said: str) -> None:
    divided.edit("claims/articles.yml", old, new)
    (problem, *_) = [p for p in structure(divided.library) if said in p.message]
    assert problem.path == "claims/articles.yml" and problem.line > 8 and problem.remedy


def test_an_article_shows_nothing_else(divided: Tiny) -> None:
    asked = Directive("article", "003", 1, 3, {"show": "section"})
    (problem,) = Renderer(divided.library, "zh").block(asked).problems
    assert problem == "an article shows its blocks, its `code` or its `sections`, and no 'section'"
    asked = Directive("article", "003", 1, 3, {"show": "sections"})
    divided.write("claims/articles.yml", GOOD)
    (problem,) = Renderer(divided.library, "zh").block(asked).problems
    assert problem == "articles.yml has no sections of article '003'"


def test_blocks_link_to_their_code_which_stands_once_where_it_is_asked_for(ran: Tiny) -> None:
    ran.write(
        "claims/articles.yml",
        GOOD.replace("none: {zh: 不必, en: No need}", "snippets: [sums/total]"),
    )
    blocks = Renderer(ran.library, "en").block(Directive("article", "003", 1, 3))
    text = "\n".join(blocks.lines)
    assert blocks.problems == [] and blocks.shown == [] and "summary" not in text
    assert "**Code that fails**: [`broken/missing_key`](#code-broken-missing_key)" in text
    asked = Directive("article", "003", 4, 7, {"show": "code"})
    code = Renderer(ran.library, "en").block(asked)
    text = "\n".join(code.lines)
    assert code.problems == [] and "broken/missing_key" in code.shown
    assert text.count("id: code-sums-total") == text.count("`sums/total`\n") == 1
    assert text.count("details.listing") == 2 and "block-003-01" not in text


def test_sections_of_an_article_show_no_snippet(ran: Tiny) -> None:
    ran.write("claims/articles.yml", GOOD)
    page = ran.read("docs/en/sums.md")
    for more in ("", "show: code\n", "show: sections\n"):
        page += f"\n/// article | 003\n{more}///\n"
    ran.write("docs/en/sums.md", page)
    *_, last, code = (p for p in ran.library.pages_showing("broken/missing_key") if "/en/" in p)
    first = ran.line("docs/en/sums.md", "/// article")
    assert (last, code) == (f"docs/en/sums.md:{first}", f"docs/en/sums.md:{first + 3}")
