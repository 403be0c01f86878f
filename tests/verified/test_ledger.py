"""Claims in a sentence, as cards, and all of them in the ledger."""

from __future__ import annotations

import re

import pytest

from tests.verified import test_render
from tests.verified.test_render import DICT, LIST, golden, good, inline, rendered
from tests.verified.tiny import Tiny, record
from verified.check import structure
from verified.render import Renderer

told = test_render.told


def test_a_claim_in_a_sentence_is_its_sentence(told: Tiny) -> None:
    for language, sentence in (("zh", "平均数大于 2。"), ("en", "The mean is greater than 2.")):
        text, problems = inline(told, "{claim mean-above-two}", language)
        assert problems == []
        assert re.sub("<[^>]*>", "", text) == sentence + "✓"


def test_a_false_claim_in_a_sentence_is_its_correction(told: Tiny) -> None:
    told.edit("claims/sums.yml", '"true"', '"false"\n  correction: {zh: 不对。, en: Not so.}')
    assert re.sub("<[^>]*>", "", inline(told, "{claim mean-above-two}")[0]) == "Not so.✓"


def test_the_mark_of_a_claim_holds_no_markdown_or_html(told: Tiny) -> None:
    told.edit("claims/sums.yml", "mean > 2 and", "mean > 2 and 1 < 2 and")
    told.edit("claims/sums.yml", "evidence:", 'evidence:\n    - unverified: a "b" `c` <d>')
    text, _ = inline(told, "{claim mean-above-two}")
    for title in re.findall(r'"([^"]*)"', text):
        assert not set("`<>") & set(title)


def test_a_claim_that_does_not_hold_is_not_said(told: Tiny) -> None:
    told.edit("claims/sums.yml", "in_list:mean > 2", "in_list:mean > 9")
    text, (problem,) = inline(told, "{claim mean-above-two}")
    assert problem.startswith("claim 'mean-above-two' does not hold: ")
    assert f"{LIST}:mean = 2.3333 apples" in problem
    assert "The mean is greater than 2." not in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_claim_becomes_a_card(told: Tiny, language: str) -> None:
    told.edit(
        "claims/sums.yml",
        'verdict: "true"',
        "verdict: outdated\n  correction: {zh: 现在是 2.3。, en: It is `2.3` now.}",
    )
    told.edit(
        "claims/sums.yml",
        "evidence:\n",
        "evidence:\n"
        "    - snippet: sums/total\n"
        "    - citation: {title: On <sums>, authors: A. Author, year: 2018,\n"
        '        url: "https://example.org/?a&b", read: 2026-11-21}\n'
        "    - unverified: nobody looked\n",
    )
    golden(f"claim.{language}", good(told, "/// claim | mean-above-two\n///", language))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("in_list:mean > 2", "in_list:mean > 9", "claim 'mean-above-two' does not hold: `"),
        ("in_list:mean > 2", "in_list:maen > 2", "prints no value 'maen' (did you mean 'mean'?)"),
        ("in_list:mean > 2", "in_lists:mean > 2", "no snippet 'sums/total/in_lists'"),
        ("mean > 2 and", "mean > > 2 and", "it is no expression"),
        ("evidence:", "evidence:\n    - snippet: sums/totl", "no snippet 'sums/totl'"),
    ],
)
def test_a_claim_without_support_is_told(told: Tiny, old: str, new: str, said: str) -> None:
    told.edit("claims/sums.yml", old, new)
    result = rendered(told, "/// claim | mean-above-two\n///")
    (problem,) = result.problems
    assert said in problem
    assert "The mean is greater" not in "\n".join(result.lines)


def test_a_claim_may_not_rest_on_what_did_not_run(told: Tiny) -> None:
    told.edit("claims/sums.yml", "evidence:", "evidence:\n    - snippet: sums/total")
    record(told, DICT, "mean: 2.3333\n", "needs-hardware", "gpu")
    (problem,) = rendered(told, "/// claim | mean-above-two\n///").problems
    assert problem == f"claim 'mean-above-two' rests on '{DICT}', which has not run"


def test_a_claim_with_several_false_predicates_tells_each(told: Tiny) -> None:
    told.edit("claims/sums.yml", "evidence:", f'evidence:\n    - predicate: "{LIST}:total > 99"')
    told.edit("claims/sums.yml", "in_dict:mean > 2", "in_dict:mean > 99")
    assert len(rendered(told, "/// claim | mean-above-two\n///").problems) == 2


# ------------------------------------------------------------------------------- ledger

SECOND = """
- id: mean-is-three
  topic: sums
  from: "001 §2; 002"
  zh: 平均数是 3。
  en: The mean is 3.
  verdict: "false"
  correction: {zh: 不到 3。, en: It is less than 3.}
  evidence:
    - predicate: "sums/total/in_list:mean < 3"
- id: mean-is-odd
  topic: oddness
  from: "001 §3"
  zh: 平均数是奇数。
  en: The mean is odd.
  verdict: depends
  correction: {zh: 看情况。, en: It depends.}
  evidence:
    - unverified: nobody looked
"""
ARTICLES = """
- id: 001-01
  section: "1"
  language: bash
  intent: {zh: 装。, en: Install.}
  wrong: {zh: 没有错。, en: Nothing.}
  none: {zh: 不运行。, en: Not run.}
"""
LEDGER = """---
title: All
description: All claims.
---

# All { #all }

/// ledger | sums
///
"""


def good_inline(tiny: Tiny, text: str, page: str) -> str:
    """A directive in a sentence of `page`."""
    result = Renderer(tiny.library, "en", page=page).inline(test_render.directive(text))
    assert result.problems == []
    return result.lines[0]


@pytest.fixture
def listed(told: Tiny) -> Tiny:
    """A project whose claims have two topics, an article they come from, and a page that lists one topic."""
    told.write("claims/sums.yml", told.read("claims/sums.yml") + SECOND)
    told.write("claims/articles.yml", ARTICLES)
    told.edit("pyproject.toml", "timeout = 10", 'timeout = 10\nledger = "all"')
    for language in ("zh", "en"):
        told.write(f"docs/{language}/all.md", LEDGER)
    return told


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_ledger_has_a_row_for_each_claim_of_its_topic(listed: Tiny, language: str) -> None:
    golden(f"ledger.{language}", good(listed, "/// ledger | sums\n///", language))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_filter_offers_verdicts_and_articles(listed: Tiny, language: str) -> None:
    golden(f"filter.{language}", good(listed, "/// ledger | filter\n///", language))


def test_a_topic_that_no_claim_has_is_named_with_those_there_are(listed: Tiny) -> None:
    (problem,) = rendered(listed, "/// ledger | summs\n///").problems
    assert problem == "no claim has the topic 'summs' (there are: oddness, sums)"


def test_a_claim_of_the_ledger_that_does_not_hold_is_told(listed: Tiny) -> None:
    listed.edit("claims/sums.yml", "in_list:mean < 3", "in_list:mean < 2")
    (problem,) = rendered(listed, "/// ledger | sums\n///").problems
    assert problem.startswith("claim 'mean-is-three' does not hold")


def test_the_mark_of_a_claim_leads_to_its_row(listed: Tiny) -> None:
    text = good_inline(listed, "{claim mean-above-two}", "en/deep/down.md")
    assert "[✓](../all.md#claim-mean-above-two" in text
    assert "[unverified](all.md#claim-mean-is-odd" in good_inline(
        listed, "{claim mean-is-odd}", "en/down.md"
    )


def test_a_topic_that_the_ledger_leaves_out_is_named_in_each_language(listed: Tiny) -> None:
    told = [p.message for p in structure(listed.library) if "topic" in p.message]
    assert told == [f"its topic 'oddness' is not in docs/{each}/all.md" for each in ("zh", "en")]


def test_a_ledger_that_is_not_there_is_named(listed: Tiny) -> None:
    listed.path("docs/en/all.md").unlink()
    said = [p.message for p in structure(listed.library)]
    assert "ledger: there is no docs/en/all.md" in said


def test_a_row_is_html_with_its_code_and_formulas_and_nothing_else(listed: Tiny) -> None:
    listed.edit("claims/sums.yml", "The mean is 3.", "A `<b>` & $a < b$, not <i>.")
    (row,) = [
        line for line in rendered(listed, "/// ledger | sums\n///").lines if "mean-is-three" in line
    ]
    assert "A <code>&lt;b&gt;</code> &amp; " in row
    assert r'<span class="arithmatex">\(a &lt; b\)</span>, not &lt;i&gt;.' in row
