"""Tutorials shown as notebooks, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.build import build
from guide.notebook_pages import tutorial, with_formulas

ADDRESS = "https://guide.test/pytorch/"
SHOWN = "start/first-gradient/notebook/index.html"


@pytest.fixture(scope="module")
def site(shared_repository: Path) -> Path:
    folder = shared_repository / "shown"
    build(shared_repository, folder, ADDRESS, strict=True)
    return folder


@pytest.mark.parametrize(("folder", "text"), [("", "沿梯度走"), ("en/", "Follow it")])
def test_a_tutorial_is_shown_as_a_notebook_in_its_language(
    site: Path, folder: str, text: str
) -> None:
    html = (site / folder / SHOWN).read_text("utf-8")
    assert "jupyter-wrapper" in html and text in html
    assert re.search(r'<meta name="description" content="[^"]{10,}"', html)
    assert f'rel="canonical" href="{ADDRESS}{folder}start/first-gradient/notebook/"' in html
    assert f'hreflang="en" href="{ADDRESS}en/start/first-gradient/notebook/"' in html


def test_headings_have_the_tutorials_ids_and_formulas_are_rendered(site: Path) -> None:
    html = (site / SHOWN).read_text("utf-8")
    assert re.search(r'<h2 id="rule">链式法则<a class="headerlink" href="#rule"', html)
    assert 'href="#rule"' in html.partition("md-nav--secondary")[2], "in the contents too"
    article = html.partition("<article")[2].partition("</article>")[0]
    assert "katex" in article and "$w" not in article


def test_nothing_is_left_of_the_styles_and_loaders(site: Path) -> None:
    html = (site / SHOWN).read_text("utf-8")
    assert len(html) < 100_000
    for foreign in ("MathJax", "cdnjs", "require.js", "mermaid", "clipboard-copy"):
        assert foreign not in html.partition("<article")[2].partition("</article>")[0], foreign


def test_the_tutorial_leads_to_it(site: Path) -> None:
    assert 'href="notebook/"' in (site / "start/first-gradient/index.html").read_text("utf-8")
    assert 'href="notebook/"' not in (site / "index.html").read_text("utf-8")


def test_only_a_notebook_has_a_tutorial() -> None:
    assert tutorial("zh/start/a/notebook.ipynb") == "zh/start/a.md"
    assert tutorial("zh/start/a.md") == "zh/start/a.md"


def test_formulas_stay_text_in_code() -> None:
    shown = with_formulas("<p>$x$ and <code>$y$</code> cost $5</p><pre>$$z$$</pre>")
    assert shown.count("katex-html") == 1
    assert "<code>$y$</code>" in shown and "<pre>$$z$$</pre>" in shown and "cost $5" in shown
