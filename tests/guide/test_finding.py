"""The search's index is there however the site is built."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.guide.test_hooks import mkdocs_build
from tests.guide.test_search import fragments


def test_built_in_one_go_each_language_has_its_own_index(repository: Path) -> None:
    site = mkdocs_build(repository)
    for folder, title in (("", "小站"), ("en", "Small")):
        found = fragments(site / folder / "pagefind")
        assert [page["url"] for page in found] == ["/", "/start/first-gradient/"]
        assert title in found[0]["content"]
        assert json.loads((site / folder / "pagefind/terms.json").read_text("utf-8")) == {}


def test_every_page_has_the_search_and_knows_where_its_language_begins(repository: Path) -> None:
    site = mkdocs_build(repository)
    for page, root in (
        ("index.html", "."),
        ("start/first-gradient/index.html", "../.."),
        ("en/index.html", "."),
        ("en/start/first-gradient/index.html", "../.."),
    ):
        html = (site / page).read_text("utf-8")
        assert '<dialog class="search"' in html
        assert re.search(rf'data-root="{re.escape(root)}/?"', html), page
