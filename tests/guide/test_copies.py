"""Every page as Markdown beside it, and the list of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.build import build
from guide.copies import BRANCH, COLAB, colab
from tests.guide.test_hooks import mkdocs_build

ADDRESS = "https://guide.test/pytorch/"


@pytest.fixture(scope="module")
def site(shared_repository: Path) -> Path:
    folder = shared_repository / "copied"
    build(shared_repository, folder, ADDRESS, strict=True)
    return folder


def test_a_copy_lies_beside_each_page_in_its_language(site: Path) -> None:
    text = (site / "start/first-gradient/index.md").read_text("utf-8")
    assert text.startswith(f"# 小站\n\n> 小站\n\n{ADDRESS}start/first-gradient/\n")
    assert "## 链式法则\n" in text
    assert "$w \\leftarrow w - \\eta\\, g$" in text
    assert "Follow it" in (site / "en/start/first-gradient/index.md").read_text("utf-8")


def test_links_of_a_copy_lead_to_the_site(site: Path) -> None:
    zh, en = (site / "index.md").read_text("utf-8"), (site / "en/index.md").read_text("utf-8")
    assert f"({ADDRESS}start/first-gradient/#rule)" in zh
    assert f"({ADDRESS}en/start/first-gradient/#rule)" in en


def test_the_list_names_every_copy_of_its_language(site: Path) -> None:
    for folder, section in (("", "## 教程"), ("en/", "## Tutorials")):
        text = (site / folder / "llms.txt").read_text("utf-8")
        assert section in text
        links = re.findall(r"\]\((.*?)\)", text)
        assert links == [
            f"{ADDRESS}{folder}{page}index.md" for page in ("", "start/first-gradient/")
        ]
        for link in links:
            assert (site / link.removeprefix(ADDRESS)).is_file()


def test_a_page_names_its_copy(site: Path) -> None:
    html = (site / "start/first-gradient/index.html").read_text("utf-8")
    assert 'type="text/markdown" href="index.md"' in html


def test_nothing_is_copied_while_serving(repository: Path) -> None:
    site = mkdocs_build(repository)
    assert not list(site.rglob("index.md")) and not (site / "llms.txt").exists()
    assert "text/markdown" not in (site / "index.html").read_text("utf-8")


def test_where_to_mend_a_page_is_said_once_the_repository_has_an_address(repository: Path) -> None:
    html = (mkdocs_build(repository) / "en/index.html").read_text("utf-8")
    assert 'class="improve"' not in html
    configuration = repository / "mkdocs.yml"
    text = configuration.read_text("utf-8")
    extra = "extra:\n  repository: https://git.example/guide\n"
    configuration.write_text(text.replace("extra:\n", extra, 1), "utf-8")
    html = (mkdocs_build(repository) / "en/start/first-gradient/index.html").read_text("utf-8")
    assert 'href="https://git.example/guide/edit/main/docs/en/start/first-gradient.md"' in html
    report = re.search(r'href="(https://git\.example/guide/issues/new\?[^"]*)"', html)
    assert report
    assert "title=en/start/first-gradient.md%3A%20" in report[1]
    assert "Page%3A%20http%3A//localhost%3A8000/en/start/first-gradient/" in report[1]


@pytest.mark.parametrize(
    ("repository", "opened"),
    [
        ("https://github.com/them/guide", True),
        ("https://github.com/them/guide/", True),
        ("https://git.example/them/guide", False),
        ("", False),
        (None, False),
    ],
)
def test_colab_reads_repositories_of_one_host_alone(repository: str | None, opened: bool) -> None:
    address = colab(repository, "en/start/a/a.ipynb")
    assert address == (f"{COLAB}them/guide/blob/{BRANCH}/en/start/a/a.ipynb" if opened else "")


@pytest.mark.parametrize("folder", ["", "en/"])
def test_a_notebook_opens_in_colab_once_the_repository_has_an_address(
    repository: Path, folder: str
) -> None:
    configuration = repository / "mkdocs.yml"
    text = configuration.read_text("utf-8")
    extra = "extra:\n  repository: https://github.com/them/guide\n"
    configuration.write_text(text.replace("extra:\n", extra, 1), "utf-8")
    site = repository / "site"
    build(repository, site, ADDRESS, strict=True)
    html = (site / folder / "start/first-gradient/index.html").read_text("utf-8")
    found = re.search(rf'href="{re.escape(COLAB)}them/guide/blob/{BRANCH}/([^"]*)"', html)
    assert found, "no link"
    # What lies at that path of the branch is what lies there in the site.
    assert (site / found[1]).is_file() and found[1].startswith(f"{folder}start/")
    assert COLAB not in (site / folder / "index.html").read_text("utf-8"), "it has no notebook"
