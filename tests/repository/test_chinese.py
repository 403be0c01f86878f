"""Chinese typography, by AutoCorrect: blanks between Chinese and Latin, full-width punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import autocorrect_py
import pytest

from verified.library import Library
from verified.project import Project

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    "README.zh.md",
    *(f"{p.relative_to(ROOT)}" for p in sorted((ROOT / "docs/zh").rglob("*.md"))),
]


def slips(text: str) -> list[str]:
    """What AutoCorrect would change in a Markdown text."""
    found = autocorrect_py.lint_for(text, "page.md").lines
    return [f"{each.line}: {each.old.strip()!r} -> {each.new.strip()!r}" for each in found]


def test_it_finds_what_it_is_for() -> None:
    assert slips("在CPU上，") and slips("你好,世界") and not slips("在 CPU 上，你好。")


@pytest.mark.parametrize("file", FILES)
def test_a_page_is_set_as_chinese_is(file: str) -> None:
    assert slips((ROOT / file).read_text("utf-8")) == []


def broken(text: str) -> list[str]:
    """Lines of a paragraph that goes on in the next one: a browser shows a blank between the two."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    text = re.sub(r"^( *)(```|~~~).*?^\1\2", "", text, flags=re.DOTALL | re.MULTILINE)
    found = re.findall(
        r"^(?![ ]*(?:#|\||///)).*[\u4e00-\u9fff，。；：！？）]\n(?=[ ]*[\u4e00-\u9fff`*（“《{A-Za-z])",
        text,
        re.MULTILINE,
    )
    return [line.strip() for line in found]


def test_a_broken_paragraph_is_found() -> None:
    assert broken("一句，\n又一句。\n") == ["一句，"]
    assert not broken("一句。\n\n又一句。\n- 一项\n- 又一项\n\n# 题\n一句。\n")


@pytest.mark.parametrize("file", FILES)
def test_a_paragraph_is_one_line(file: str) -> None:
    assert broken((ROOT / file).read_text("utf-8")) == []


def sentences() -> Iterator[tuple[str, str]]:
    library = Library(Project.find(ROOT))
    for claim in library.claims.values():
        for texts in (claim.sentence, claim.correction):
            yield claim.id, texts.get("zh", "")
    for block in library.blocks.values():
        for texts in (block.intent, block.wrong, block.none):
            yield block.id, texts.get("zh", "")
    for term in library.terms.values():
        yield term.id, term.means["zh"]


def test_claims_blocks_and_terms_are_set_as_chinese_is() -> None:
    wrong = {id_: found for id_, text in sentences() if (found := slips(text))}
    assert wrong == {}
