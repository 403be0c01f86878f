"""What the ledger of claims and the pages promise their readers."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from verified.library import Library
from verified.project import Project

ROOT = Path(__file__).parents[2]
LIBRARY = Library(Project.find(ROOT))
MINUTES = 12
CHARACTERS, WORDS = 400, 200
"""Read in a minute: Chinese characters, English words."""
# Looked things up in, not read: their rows are folded, or tables.
REFERENCE = re.compile(r"choose/(articles/|claims)|ref/")


@pytest.mark.parametrize("own", [False, True], ids=["articles", "guide"])
def test_nine_of_ten_rows_have_evidence_that_was_run_or_read(own: bool) -> None:
    rows = [claim for claim in LIBRARY.claims.values() if (claim.origin in ("", "guide")) is own]
    sure = [
        claim
        for claim in rows
        if any(each.predicate or each.snippet or each.citation for each in claim.evidence)
    ]
    print(f"{len(sure)} of {len(rows)}")
    assert len(rows) > 100
    assert 10 * len(sure) >= 9 * len(rows)


def test_every_article_and_every_verdict_is_there() -> None:
    origins = " ".join(claim.origin for claim in LIBRARY.claims.values())
    assert {f"00{number}" for number in range(5)} <= set(re.findall(r"\w+", origins))
    assert len(Counter(claim.verdict for claim in LIBRARY.claims.values())) == 7


def test_every_article_has_its_sections() -> None:
    counts = Counter(section.article for section in LIBRARY.sections.values())
    assert sorted(counts) == [f"00{number}" for number in range(5)]
    assert min(counts.values()) >= 30


@pytest.mark.parametrize(
    "page",
    [page for page in LIBRARY.pages if not REFERENCE.match(page.name)],
    ids=lambda page: page.file.removeprefix("docs/"),
)
def test_no_page_takes_longer_than_twelve_minutes_to_read(page: object) -> None:
    prose = re.sub(r"[`{$][^`}$]*[`}$]", " ", "\n".join(line.text for line in page.prose))  # type: ignore[attr-defined]
    chinese = len(re.findall(r"[\u4e00-\u9fff]", prose))
    words = len(re.findall(r"[A-Za-z]+", prose))
    minutes = chinese / CHARACTERS + words / WORDS
    print(f"{minutes:.1f} minutes")
    assert minutes < MINUTES
