"""The search's part in a build: hooks of MkDocs that gather the pages and have their index made (guide.search)."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from guide import search
from guide.languages import Language, language
from verified import glossary
from verified.project import Project

_pages: dict[tuple[Language, Path], dict[str, str]] = defaultdict(dict)
"""Of the build under way: HTML by address, for each language and where its pages begin."""
_later: list[search.Later] = []
"""While serving: whoever edits does not wait for the search."""


def on_startup(command: str, dirty: bool) -> None:
    """Know whether this is one build or many."""
    _later[:] = [search.Later()] if command == "serve" else []


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Gather a page; not one that shows another again."""
    if page.file.src_uri.endswith(".ipynb"):
        return output
    i18n: Any = config.plugins["i18n"]
    here = language(i18n.current_language)
    alone = len(i18n.build_languages) == 1
    below = page.url if alone else page.url.removeprefix(here.folder)
    top = Path(page.file.abs_dest_path.removesuffix(f"{below}index.html"))
    _pages[here, top][below] = search.asked(output, page.meta.get("asks", []))
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Have the index made of what was gathered. Two languages built in one go may end both at once."""
    gathered = dict(_pages)
    _pages.clear()
    terms = glossary.load(Project.find(Path(config.config_file_path).parent))[0].values()
    for (here, top), pages in gathered.items():
        make = _later[0].index if _later else search.index
        try:
            make(pages, search.terms(terms, here), top / search.FOLDER)
        except search.NotIndexed as error:
            raise PluginError(str(error)) from None
