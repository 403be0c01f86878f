"""A page that has moved is still found at its old address."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.build import BuildFailed, build
from guide.moved import written

ADDRESS = "https://guide.test/pytorch/"
PAGE = "start/first-gradient.md"


def put(repository: Path, places: str, languages: tuple[str, ...] = ("zh", "en")) -> None:
    for language in languages:
        path = repository / "docs" / language / PAGE
        text = path.read_text("utf-8").replace("---\ntitle", f"---\nmoved_from: {places}\ntitle", 1)
        path.write_text(text, "utf-8")


def test_an_old_address_leads_on_in_each_language(repository: Path) -> None:
    put(repository, "[start/gradients, old]")
    site = build(repository, repository / "site", ADDRESS, strict=True).folder
    for folder in ("", "en/"):
        for at, link in (
            ("start/gradients", "../first-gradient/"),
            ("old", "../start/first-gradient/"),
        ):
            html = (site / folder / at / "index.html").read_text("utf-8")
            assert f'content="0; url={link}"' in html and "noindex" in html
            assert f'rel="canonical" href="{ADDRESS}{folder}start/first-gradient/"' in html
    assert "old" not in (site / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("places", "languages", "said"),
    [
        ("[index]", ("zh", "en"), "where there is a page"),
        ("start/gradients", ("zh", "en"), "is a list of old addresses"),
        ("[/start/]", ("zh", "en"), "is a list of old addresses"),
        ("[old]", ("zh",), "differs from docs/en"),
        ("[old, old]", ("zh", "en"), "so does another page"),
    ],
)
def test_what_cannot_be_is_told(
    repository: Path,
    capfd: pytest.CaptureFixture[str],
    places: str,
    languages: tuple[str, ...],
    said: str,
) -> None:
    put(repository, places, languages)
    with pytest.raises(BuildFailed):
        build(repository, repository / "site", ADDRESS, strict=True)
    error = capfd.readouterr().err
    assert said in error and f"docs/zh/{PAGE}" in error


def test_titles_are_escaped() -> None:
    assert "<b>" not in written("en", "<b>", "../x/", "https://guide.test/x/")
