from __future__ import annotations

import pytest

from tests.verified.tiny import Tiny
from verified import parity

ZH, EN = "docs/zh/sums.md", "docs/en/sums.md"


def problems(tiny: Tiny) -> list[str]:
    found = parity.check(tiny.library)
    assert all(p.remedy for p in found)
    return [f"{p.path}:{p.line}: {p.message}" for p in found]


def test_languages_in_step(ran: Tiny) -> None:
    assert problems(ran) == []


@pytest.mark.parametrize(("gone", "there"), [(ZH, EN), (EN, ZH)])
def test_a_page_in_one_language_only_is_told(ran: Tiny, gone: str, there: str) -> None:
    ran.path(gone).unlink()
    assert problems(ran) == [f"{there}:1: has no twin {gone}"]
    result = ran.verified("check")
    assert result.code == 1
    assert f"{there}:1: has no twin {gone}\n    -> write it, or remove this page" in result.err


def test_a_folder_more_is_a_page_without_twin(ran: Tiny) -> None:
    ran.write("docs/en/deep/more.md", "# More { #more }\n")
    assert problems(ran) == ["docs/en/deep/more.md:1: has no twin docs/zh/deep/more.md"]


def test_a_heading_without_explicit_id_is_told_in_each_language(ran: Tiny) -> None:
    for page in (ZH, EN):
        ran.edit(page, "{ #notice }", "")
    line = ran.line(EN, "## ")
    assert problems(ran) == [
        f"{ZH}:{line}: a heading has no explicit id",
        f"{EN}:{line}: a heading has no explicit id",
    ]


def test_a_heading_with_another_id_is_told(ran: Tiny) -> None:
    ran.edit(EN, "#notice", "#look")
    line = ran.line(EN, "#look")
    assert problems(ran) == [
        f"{EN}:{line}: has `## {{ #look }}` where {ZH}:{line} has `## {{ #notice }}`"
    ]


def test_a_heading_of_another_level_is_told(ran: Tiny) -> None:
    ran.edit(EN, "## What", "### What")
    (found,) = problems(ran)
    assert "has `### { #notice }` where" in found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "/// snippet | sums/total\n",
            "/// snippet | sums/total/in_list\n",
            "snippet sums/total/in_list",
        ),
        ("show: total, print\n", "show: print, total\n", "show=print, total"),
        ("show: total, print\n", "", "has `snippet sums/total` where"),
        ("{value sums/total/in_list:mean}", "{value sums/total/in_dict:mean}", "in_dict:mean"),
        ("{claim mean-above-two}", "", "has `claim mean-above-two`"),
    ],
)
def test_a_directive_that_differs_is_told(ran: Tiny, old: str, new: str, said: str) -> None:
    ran.edit(EN, old, new)
    (found,) = problems(ran)
    assert found.startswith(f"{EN}:")
    assert said in found


def test_a_page_that_ends_early_is_told_at_its_end(ran: Tiny) -> None:
    text = ran.read(EN)
    ran.path(EN).write_text(text[: text.index("/// snippet | broken")])
    (found,) = problems(ran)
    assert "has nothing more where" in found
    assert "`snippet broken/missing_key`" in found


def test_words_may_be_ordered_differently_in_a_sentence(ran: Tiny) -> None:
    ran.edit(
        EN, "The mean is {value sums/total/in_list:mean}. {claim mean-above-two}", "X {a} Y {b}."
    )
    one, other = "{claim mean-above-two}", "{value sums/total/in_list:mean}"
    ran.edit(EN, "X {a} Y {b}.", f"{one} That is\nwhy it is {other}.")
    assert problems(ran) == []


def test_links_and_admonitions_are_in_step_too(ran: Tiny) -> None:
    """The contract of ../shared/design.md: same headings, directives, links and admonitions."""
    ran.add_to_page('!!! note "A"\n\n    Text.\n\n[a](other.md#x)')
    assert problems(ran) == []
    ran.edit(EN, "!!! note", "!!! warning")
    assert len(problems(ran)) == 1
    ran.edit(EN, "!!! warning", "!!! note")
    ran.edit(EN, "other.md#x", "another.md#x")
    assert len(problems(ran)) == 1
