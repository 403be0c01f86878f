"""A page that has moved is still found at its old address."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.build import BuildFailed, build
from guide.moved import written

ADDRESS = "https://guide.test/pytorch/"
PAGE = "start/first-gradient.md"


def put(
    repository: Path, places: str, languages: tuple[str, ...] = ("zh", "en"), page: str = PAGE
) -> None:
    for language in languages:
        path = repository / "docs" / language / page
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


WRONG = {
    "start/a.md": ("[index]", ("zh", "en"), "where there is a page"),
    "start/b.md": ("start/gradients", ("zh", "en"), "is a list of old addresses"),
    "start/c.md": ("[/start/]", ("zh", "en"), "is a list of old addresses"),
    "start/d.md": ("[old]", ("zh",), "differs from docs/en"),
    "start/e.md": ("[older, older]", ("zh", "en"), "so does another page"),
}


def test_what_cannot_be_is_told_all_at_once(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for page, (places, languages, _) in WRONG.items():
        for language in ("zh", "en"):
            folder = repository / "docs" / language
            (folder / page).write_text((folder / PAGE).read_text("utf-8"), "utf-8")
        put(repository, places, languages, page)
    with pytest.raises(BuildFailed):
        build(repository, repository / "site", ADDRESS, strict=True)
    told = capfd.readouterr().err.splitlines()
    for page, (_, _, said) in WRONG.items():
        assert any(f"docs/zh/{page}" in line and said in line for line in told), page


def test_titles_are_escaped() -> None:
    assert "<b>" not in written("en", "<b>", "../x/", "https://guide.test/x/")
