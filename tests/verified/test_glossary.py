"""The glossary: one form for each term, and none of those to avoid on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.verified.tiny import Tiny, write_tiny
from verified.glossary import avoided, load

FILE = "docs/terms.yml"
GOOD = """
- id: sum
  zh: 总和（sum）
  en: sum
  means: {zh: 加起来的结果。, en: What adding gives.}
  avoid: {zh: [加总数], en: [sum total]}
  also: [总数]
- id: mean
  zh: 均值
  en: mean
  means: {zh: 总和除以个数。, en: The sum over the count.}
"""


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    tiny = write_tiny(tmp_path / "tiny")
    tiny.edit("pyproject.toml", "timeout = 10", f'timeout = 10\nglossary = "{FILE}"')
    tiny.write(FILE, GOOD)
    assert tiny.verified("run").code == 0
    assert tiny.verified("check").code == 0
    return tiny


def said(tiny: Tiny, text: str) -> list[str]:
    tiny.write(FILE, text)
    return [f"{problem}" for problem in load(tiny.project)[1]]


def test_a_term_is_written_without_what_stands_in_brackets(tiny: Tiny) -> None:
    terms, problems = load(tiny.project)
    assert not problems
    assert list(terms) == ["sum", "mean"]
    assert terms["sum"].form("zh") == "总和"
    assert terms["sum"].form("en") == "sum"
    assert terms["sum"].also == ("总数",)


def test_avoided_forms_are_found_in_their_language_only(tiny: Tiny) -> None:
    terms = load(tiny.project)[0].values()
    assert avoided(terms, "zh", "这是加总数") == [("加总数", "总和")]
    assert avoided(terms, "en", "这是加总数") == []
    assert avoided(terms, "en", "the sum total") == [("sum total", "sum")]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (("id: mean", "id: sum"), "term 'sum' is also at line"),
        (("zh: 均值", "zh: 总和（sum）"), "one term, one form"),
        (("en: mean", "en: Sum"), "one term, one form"),
        (("[加总数]", "[均值]"), "avoids '均值', which is part of '均值' in 'zh'"),
        (("en: [sum total]", "fr: [somme]"), "unknown entry 'fr'"),
        (("en: What adding gives.", "fr: somme"), "no text in 'en'"),
        (("also: [总数]", "alias: [总数]"), "unknown entry 'alias'"),
        (("avoid: {zh: [加总数], en: [sum total]}", "avoid: [加总数]"), "forms by language"),
    ],
)
def test_what_is_wrong_with_it_is_said_with_its_line(
    tiny: Tiny, edit: tuple[str, str], expected: str
) -> None:
    assert edit[0] in GOOD
    (problem,) = said(tiny, GOOD.replace(*edit, 1))
    assert expected in problem
    assert problem.startswith(f"{FILE}:")


def test_a_glossary_that_is_not_there_is_missed(tiny: Tiny) -> None:
    tiny.path(FILE).unlink()
    (problem,) = load(tiny.project)[1]
    assert problem.message == "the glossary is missing"


def test_without_one_there_are_no_terms(tiny: Tiny) -> None:
    tiny.edit("pyproject.toml", f'glossary = "{FILE}"\n', "")
    assert load(tiny.project) == ({}, [])


@pytest.mark.parametrize("where", ["a page", "a claim"])
def test_check_names_the_line_and_the_form_to_write(tiny: Tiny, where: str) -> None:
    if where == "a page":
        file = "docs/zh/sums.md"
        tiny.write(file, tiny.read(file) + "\n这是加总数。\n")
    else:
        (path,) = list(tiny.project.claim_folder.glob("*.yml"))[:1]
        file = tiny.project.relative(path)
        text = tiny.read(file)
        line = next(each for each in text.split("\n") if each.strip().startswith("zh:"))
        tiny.edit(file, line, line + "加总数")
    done = tiny.verified("check")
    assert done.code == 1
    assert f"{file}:" in done.err
    assert "says '加总数', which the glossary avoids" in done.err
    assert "write '总和'" in done.err


def test_code_and_links_may_hold_an_avoided_form(tiny: Tiny) -> None:
    file = "docs/zh/sums.md"
    tiny.write(file, tiny.read(file) + "\n`加总数` 和[这里](https://example.com/加总数)。\n")
    assert "glossary" not in tiny.verified("check").err


def test_the_directive_shows_every_term_in_both_languages(tiny: Tiny) -> None:
    tiny.add_to_page("/// glossary | all\n///\n")
    assert tiny.verified("check").code == 0
    from verified.directives import Directive
    from verified.render import Renderer

    directive = Directive("glossary", "all", 1, 2)
    zh = "\n".join(Renderer(tiny.library, "zh").block(directive).lines)
    en = "\n".join(Renderer(tiny.library, "en").block(directive).lines)
    assert "| 术语 | 英文 | 意思 | 也有人叫 |" in zh
    assert "| Term | Chinese | Meaning | Also called |" in en
    assert "总数" in zh and "The sum over the count." in en
    wrong = Renderer(tiny.library, "en").block(Directive("glossary", "some", 1, 2))
    assert "/// glossary | all" in wrong.problems[0]
