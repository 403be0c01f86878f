"""Where the versions of a page lie."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.languages import DEFAULT, EN, LANGUAGES, ZH, alternates, language

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("page", "current", "links"),
    [
        ("", ZH, ["./", "en/"]),
        ("", EN, ["../", "./"]),
        ("a/b/", ZH, ["./", "../../en/a/b/"]),
        ("a/b/", EN, ["../../../a/b/", "./"]),
    ],
)
def test_links_are_relative_to_the_page(page: str, current: object, links: list[str]) -> None:
    assert isinstance(current, type(ZH))
    versions = alternates(page, current, "https://guide.test/x/", {"zh", "en"})
    assert [version.link for version in versions] == links
    assert [version.address for version in versions] == [
        f"https://guide.test/x/{page}",
        f"https://guide.test/x/en/{page}",
    ]
    assert [version.current for version in versions] == [current == ZH, current == EN]


def test_a_page_without_translation_has_one_version() -> None:
    assert [version.locale for version in alternates("a/", EN, "https://guide.test/", set())] == [
        "en"
    ]


def test_an_unknown_language_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"no language 'fr' .*zh, en"):
        language("fr")


def test_mkdocs_yml_has_the_same_languages() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    found = re.findall(r"- locale: (\w+)\n(\s+default: true\n)?\s+name: (\S+)", text)
    assert [(locale, name) for locale, _, name in found] == [
        (each.locale, each.name) for each in LANGUAGES
    ]
    assert [locale for locale, default, _ in found if default] == [DEFAULT.locale]
