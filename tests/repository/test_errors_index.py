"""The index of error messages says in a sentence how many entries it has: as many as there are, in either language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
SAID = {
    "zh": (r"(?m)^description: .*?(\d+) 条", r"共 (\d+) 条"),
    "en": (r"(?m)^description: .*?(\d+) errors", r"There are (\d+),"),
}


def page(language: str) -> str:
    return (DOCS / language / "howto/errors.md").read_text("utf-8")


def entries(text: str) -> list[str]:
    """Each heading of the third level, with what stands below it."""
    return [part.partition("\n## ")[0] for part in re.split(r"(?m)^### ", text)[1:]]


@pytest.mark.parametrize("language", SAID)
def test_its_sentences_count_its_entries(language: str) -> None:
    text = page(language)
    for sentence in SAID[language]:
        assert [int(count) for count in re.findall(sentence, text)] == [len(entries(text))], (
            sentence
        )


@pytest.mark.parametrize("language", SAID)
def test_each_entry_has_code_that_raises_and_mended_code(language: str) -> None:
    for entry in entries(page(language)):
        for folder in ("broken", "errors"):
            assert entry.count(f"/// snippet | {folder}/") == 1, entry.splitlines()[0]
