"""Two languages built side by side and put together."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from guide.build import (
    BuildFailed,
    build,
    checked_address,
    main,
    sitemap,
    wrong_addresses,
    wrong_directives,
)
from guide.pages import read
from tests.guide.test_search import fragments
from tests.verified.harm import read_only

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://guide.test/pytorch/"
FIRST = "start/first-gradient/index.html"


@pytest.fixture(scope="module")
def site(shared_repository: Path) -> Path:
    folder = shared_repository / "site"
    assert build(shared_repository, folder, ADDRESS, strict=True).pages == 6
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_each_language_stands_where_it_belongs(site: Path) -> None:
    zh, en = (site / FIRST).read_text("utf-8"), (site / "en" / FIRST).read_text("utf-8")
    assert '<html lang="zh"' in zh and "沿梯度走" in zh
    assert '<html lang="en"' in en and "Follow it" in en
    assert not (site / "zh").exists() and not (site / "en/en").exists()


def test_canonical_and_alternates_are_absolute_and_under_the_given_address(site: Path) -> None:
    for folder in ("", "en/"):
        html = (site / folder / FIRST).read_text("utf-8")
        assert f'rel="canonical" href="{ADDRESS}{folder}start/first-gradient/"' in html
        for language, there in (("zh", ""), ("en", "en/"), ("x-default", "")):
            assert f'hreflang="{language}" href="{ADDRESS}{there}start/first-gradient/"' in html
        assert html.count("x-default") == 1


def test_the_switcher_links_are_relative_so_that_a_copy_anywhere_works(site: Path) -> None:
    zh, en = (site / FIRST).read_text("utf-8"), (site / "en" / FIRST).read_text("utf-8")
    assert 'href="../../en/start/first-gradient/" hreflang="en"' in zh
    assert 'href="../../../start/first-gradient/" hreflang="zh"' in en


def test_each_language_has_its_own_index(site: Path) -> None:
    zh, en = fragments(site / "pagefind"), fragments(site / "en/pagefind")
    assert [page["url"] for page in zh] == [page["url"] for page in en]
    assert [page["url"] for page in zh] == ["/", "/start/first-gradient/"]
    assert "法则" in zh[1]["content"] and "Chain rule" in en[1]["content"]
    assert "eta" not in zh[1]["content"], "a formula's letters are no words"


def test_styles_and_scripts_are_there_once(site: Path) -> None:
    assert not (site / "en/assets").exists()
    html = (site / "en" / FIRST).read_text("utf-8")
    assert re.search(r'href="../../../assets/css/all\.\w+\.css"', html)
    assert html.count('rel="stylesheet"') == 1
    assert 'src="../../../assets/js/guide.js"' in html


def test_pages_for_wrong_addresses_speak_both_languages_and_work_anywhere(site: Path) -> None:
    zh = (site / "404.html").read_text("utf-8")
    en = (site / "en/404.html").read_text("utf-8")
    assert '<html lang="zh"' in zh and '<html lang="en"' in en
    for html in (zh, en):
        assert re.search(r'href="/pytorch/assets/css/all\.\w+\.css"', html)
        assert "canonical" not in html and "noindex" in html
    assert 'href="/pytorch/en/" hreflang="en"' in zh
    assert 'href="/pytorch/" hreflang="zh"' in en


def test_one_sitemap_names_every_page_once_with_its_versions(site: Path) -> None:
    root = ET.fromstring((site / "sitemap.xml").read_text("utf-8"))
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert [url.findtext(f"{name}loc") for url in root] == [
        f"{ADDRESS}",
        f"{ADDRESS}en/",
        f"{ADDRESS}start/first-gradient/",
        f"{ADDRESS}en/start/first-gradient/",
        f"{ADDRESS}start/first-gradient/notebook/",
        f"{ADDRESS}en/start/first-gradient/notebook/",
    ]
    links = {
        link.attrib["hreflang"]: link.attrib["href"]
        for link in root[3]
        if "hreflang" in link.attrib
    }
    assert links == {
        "zh": f"{ADDRESS}start/first-gradient/",
        "en": f"{ADDRESS}en/start/first-gradient/",
        "x-default": f"{ADDRESS}start/first-gradient/",
    }
    assert not list(site.rglob("sitemap.xml.gz"))


def test_a_page_in_one_language_has_no_alternates_in_the_sitemap() -> None:
    text = sitemap(["index.html", "en/index.html", "en/only/index.html"], ADDRESS)
    assert f"<loc>{ADDRESS}en/only/</loc>\n  </url>" in text


def test_a_second_build_gives_the_same_bytes(
    site: Path, shared_repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    build(shared_repository, tmp_path / "again", ADDRESS, strict=True)
    assert files(tmp_path / "again") == files(site)


def test_a_failed_build_says_where_and_leaves_the_old_site(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    site = repository / "site"
    site.mkdir()
    (site / "index.html").write_text("the old site", "utf-8")
    page = repository / "docs/zh/start/first-gradient.md"
    page.write_text(page.read_text("utf-8") + "\n$\\frac{1$\n", "utf-8")
    (repository / "docs/en/alone.md").write_text("# Alone\n", "utf-8")
    assert main(["--repository", str(repository), "--site-dir", str(site), "--strict"]) == 1
    said = capfd.readouterr().err
    assert "docs/zh/start/first-gradient.md:12: KaTeX cannot read the formula" in said
    assert "alone.md" in said, "the other language's problem is told too"
    assert files(site) == {"index.html": b"the old site"}
    assert not list(repository.glob(".site*")), "the scratch folder is gone"


def test_without_the_extension_no_directive_is_published(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    config = repository / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - verified\n", ""), "utf-8")
    page = repository / "docs/en/index.md"
    page.write_text(page.read_text("utf-8") + "\n/// snippet | start/line\n///\n", "utf-8")
    assert main(["--repository", str(repository), "--site-dir", str(repository / "site")]) == 1
    said = capfd.readouterr().err
    assert "en/index.html: `/// snippet` would be published as it stands" in said
    assert "docs/en/index.md: `snippet` 1 written, 0 rendered" in said
    assert not (repository / "site").exists()


def test_a_folder_that_holds_no_site_is_not_replaced(repository: Path) -> None:
    with pytest.raises(BuildFailed, match="holds no site"):
        build(repository, repository / "docs", ADDRESS, strict=True)
    assert (repository / "docs/zh/index.md").is_file()


@pytest.mark.fault("read-only")
@pytest.mark.nightly
@pytest.mark.skipif(sys.platform != "linux", reason="mounts of Linux")
def test_a_checkout_that_can_only_be_read_is_built_elsewhere(
    repository: Path, tmp_path: Path
) -> None:
    shutil.rmtree(repository / ".verified", ignore_errors=True)
    before = files(repository)
    command = [sys.executable, "-m", "guide.build", "--repository", str(repository), "--strict"]
    with read_only(repository) as room:
        for site, status in ((tmp_path / "elsewhere", 0), (repository / "other", 1)):
            done = subprocess.run(
                [*room.through(ROOT), *command, "--site-dir", str(site)],
                env={**os.environ, "GUIDE_SITE_URL": ADDRESS},
                capture_output=True,
                text=True,
                check=False,
            )
            assert (done.returncode, "Traceback" in done.stderr) == (status, False), done.stderr
    assert "Read-only file system" in done.stderr and "--site-dir" in done.stderr
    assert "The site was not built; what was there before is as it was." in done.stderr
    assert (tmp_path / "elsewhere" / FIRST).is_file()
    assert files(repository) == before


@pytest.mark.parametrize("address", ["guide.test", "/guide/", "ftp://guide.test/"])
def test_an_address_is_written_whole(address: str) -> None:
    with pytest.raises(BuildFailed, match="GUIDE_SITE_URL"):
        checked_address(address)
    assert checked_address("https://guide.test/x") == "https://guide.test/x/"


def test_directives_are_counted_by_kind(tmp_path: Path) -> None:
    for language in ("zh", "en"):
        (tmp_path / language).mkdir()
        (tmp_path / language / "index.md").write_text(
            "/// snippet | a/b\n///\n\n{value a/b:x} and {claim c}\n\n```\n/// snippet | shown\n///\n```\n",
            "utf-8",
        )
    whole = read('<div data-snippet="a/b"></div><b data-value="x">1</b><i data-claim="c"></i>')
    lacking = read('<div data-snippet="a/b"></div><b data-value="x">1</b>')
    problems = wrong_directives(tmp_path, {"index.html": whole, "en/index.html": lacking})
    assert len(problems) == 1
    assert problems[0].startswith("docs/en/index.md: `claim` 1 written, 0 rendered")
    assert wrong_directives(tmp_path, {"index.html": whole}) == [
        "docs/en/index.md: the site has no en/index.html"
    ]


def test_links_lead_somewhere_and_nothing_comes_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("index.html", "a/index.html", "x.css"):
        (tmp_path / name).write_text("", "utf-8")
    page = read(
        '<link rel="stylesheet" href="../x.css"><a href="../">up</a><a href="/pytorch/a/#id">here</a>'
        '<a href="https://other.test/">out</a><link rel="canonical" href="https://other.test/">'
    )
    assert wrong_addresses(tmp_path, {"a/index.html": page}, ADDRESS) == []
    page = read(
        '<img src="https://other.test/x.png"><a href="../gone/">x</a><a href="../../">y</a>'
    )
    problems = wrong_addresses(tmp_path, {"a/index.html": page}, ADDRESS)
    assert [problem.split(" ", 1)[1][:28] for problem in problems] == [
        "loads https://other.test/x.p",
        "links to ../../, which is no",
        "links to ../gone/, which is ",
    ]


NOTEBOOK = {
    "cells": [
        {
            "cell_type": "markdown",
            "id": "a",
            "metadata": {},
            "source": ["# Note $x^2$\n", "\n", "text"],
        },
        {
            "cell_type": "code",
            "execution_count": 1,
            "id": "b",
            "metadata": {},
            "outputs": [{"name": "stdout", "output_type": "stream", "text": ["forty-two\n"]}],
            "source": ["print('forty-two')"],
        },
    ],
    "metadata": {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}
    },
    "nbformat": 4,
    "nbformat_minor": 5,
}


def test_a_notebook_is_rendered_and_never_published_as_json(repository: Path) -> None:
    for language in ("zh", "en"):
        (repository / "docs" / language / "note.ipynb").write_text(json.dumps(NOTEBOOK), "utf-8")
    config = repository / "mkdocs.yml"
    text = config.read_text("utf-8").replace("  - 教程:\n", "  - note.ipynb\n  - 教程:\n")
    config.write_text(text, "utf-8")
    build(repository, repository / "site", ADDRESS, strict=True)
    html = (repository / "site/en/note/index.html").read_text("utf-8")
    assert "jupyter-wrapper" in html and "forty-two" in html and '"cell_type"' not in html
    config.write_text(
        text.replace("  - mkdocs-jupyter:", "  - mkdocs-jupyter:\n      enabled: false"), "utf-8"
    )
    with pytest.raises(BuildFailed):
        build(repository, repository / "site", ADDRESS, strict=True)
