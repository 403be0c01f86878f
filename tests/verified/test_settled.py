"""A section that changed in one language only is named until somebody settles it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.verified.tiny import Tiny, write_tiny
from verified import settled

LOCK = "docs/parity.json"
ZH, EN = "docs/zh/sums.md", "docs/en/sums.md"


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    tiny = write_tiny(tmp_path / "tiny")
    tiny.edit("pyproject.toml", "timeout = 10", f'timeout = 10\nparity = "{LOCK}"')
    for file, text in ((ZH, "先想一想。"), (EN, "Think first.")):
        tiny.write(file, tiny.read(file) + f"\n## ? {{ #think }}\n\n{text}\n")
    assert tiny.verified("run").code == 0
    assert tiny.verified("check").code == 0, tiny.verified("check").err
    return tiny


def test_a_section_changed_in_one_language_is_named_with_both_places(tiny: Tiny) -> None:
    tiny.edit(ZH, "先想一想。", "先想两遍。")
    for command in (("check",), ("run",), ("check",)):  # running does not settle it
        done = tiny.verified(*command)
    assert done.code == 1
    assert f"{ZH}:{tiny.line(ZH, '#think')}: section '#think' changed in zh" in done.err
    assert f"not at {EN}:{tiny.line(EN, '#think')}" in done.err
    assert "verified settle sums#think" in done.err


def test_changing_the_other_settles_it(tiny: Tiny) -> None:
    tiny.edit(ZH, "先想一想。", "先想两遍。")
    tiny.edit(EN, "Think first.", "Think twice.")
    assert tiny.verified("check").code == 0
    assert tiny.verified("run").code == 0
    tiny.edit(EN, "Think twice.", "Think again.")
    assert tiny.verified("check").code == 1


@pytest.mark.parametrize("address", ["sums#think", "sums", ""])
def test_saying_so_settles_it(tiny: Tiny, address: str) -> None:
    tiny.edit(ZH, "先想一想。", "先想两遍。")
    done = tiny.verified("settle", *filter(None, [address]))
    assert done.code == 0
    assert "sums#think" in done.out
    assert tiny.verified("check").code == 0


def test_settling_one_section_leaves_the_others(tiny: Tiny) -> None:
    tiny.edit(ZH, "先想一想。", "先想两遍。")
    tiny.edit(EN, "title: ", "title: New ")
    tiny.verified("settle", "sums#think")
    done = tiny.verified("check")
    assert "section '#top' changed in en" in done.err
    assert "#think" not in done.err


def test_blanks_and_code_are_no_words(tiny: Tiny) -> None:
    tiny.edit(ZH, "先想一想。", "先想一想。  ")
    tiny.edit(EN, "Think first.", "Think  first.\n\n```sh\nmake test\n```\n")
    tiny.edit(ZH, "先想一想。  ", "先想一想。\n\n```sh\nmake site\n```\n")
    assert "section" not in tiny.verified("check").err


@pytest.mark.parametrize(
    "wrong", ["", "{", "[]", '{"sums.md": 1}', '{"sums.md": {"top": {"zh": 1}}}']
)
def test_a_file_that_cannot_be_read_is_said_and_run_writes_it_anew(tiny: Tiny, wrong: str) -> None:
    tiny.write(LOCK, wrong)
    tiny.path(LOCK).write_text(wrong, "utf-8")
    done = tiny.verified("check")
    assert done.code == 1
    assert f"{LOCK}:1: is no record of what is settled" in done.err
    assert tiny.verified("run").code == 0
    assert tiny.verified("check").code == 0
    assert "think" in json.loads(tiny.read(LOCK))["sums.md"]


@pytest.mark.parametrize(
    ("address", "said"),
    [("sum", "no page 'sum' (did you mean 'sums'?)"), ("sums#thing", "no section '#thing'")],
)
def test_what_is_not_there_cannot_be_settled(tiny: Tiny, address: str, said: str) -> None:
    done = tiny.verified("settle", address)
    assert done.code == 2
    assert said in done.err


def test_without_the_file_in_the_configuration_nothing_is_kept(tmp_path: Path) -> None:
    tiny = write_tiny(tmp_path / "plain")
    assert tiny.verified("run").code == 0
    assert not tiny.path(LOCK).exists()
    assert tiny.verified("settle").code == 2


def test_readers_are_told_which_sections_are_newer_in_the_other_language(tiny: Tiny) -> None:
    def newer(language: str) -> list[str]:
        return settled.Standing(tiny.library).newer("sums.md", language)

    assert newer("zh") == newer("en") == []
    tiny.edit(ZH, "先想一想。", "先想两遍。")
    assert (newer("zh"), newer("en")) == ([], ["think"])
    tiny.edit(EN, "Think first.", "Think twice.")
    assert newer("zh") == newer("en") == []
    assert settled.Standing(tiny.library).newer("gone.md", "zh") == []
