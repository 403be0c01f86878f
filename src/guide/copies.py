"""Copies of each page beside it, in its language: Markdown, and what teaches also as a notebook and a plain `.py`.

`llms.txt` lists the Markdown ones (`index.md`).

Hooks of MkDocs, for the published site only: while serving, nobody reads them.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from guide.files import write_bytes
from guide.languages import LANGUAGES
from guide.plain import included, plain
from verified.markdown import current, expand

NAME = "index.md"
TAUGHT = ("start", "howto", "apps")
"""Folders whose pages are to be run."""
SHOWN = ("start",)
"""Folders whose pages are shown as notebooks too (guide.notebook_pages)."""
COLAB = "https://colab.research.google.com/github/"
BRANCH = "notebooks"
"""Of the repository, with the published notebooks in it: Colab reads repositories, not sites."""
_navigation: list[Navigation] = []
"""Of the build under way."""


def on_nav(nav: Navigation, config: MkDocsConfig, files: Any) -> Navigation:
    """Note what there is."""
    _navigation[:] = [nav]
    return nav


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Any) -> str:
    """Write the copies of a page."""
    root, context = os.environ.get("GUIDE_SITE_ROOT", ""), current.get()
    if root and context and page.markdown is not None and page.file.src_uri.endswith(".md"):
        again = replace(context, silent=True)

        def addressed(below: str) -> str:
            return address(root, below)

        lines = page.markdown.split("\n")
        whole = [*included(expand(lines, again), context.library.project.root)]
        text = plain(whole, page.file.src_uri, addressed)
        head = f"> {page.meta['description']}\n\n{page.canonical_url}\n\n"
        first, _, rest = text.partition("\n")  # the title stays on top
        folder = Path(config.site_dir, page.url)
        write_bytes(folder / NAME, f"{first}\n\n{head}{rest.lstrip()}".encode())
        if name := taught(page):
            import nbformat  # half a second, which `make serve` need not wait for

            from guide.notebooks import notebook, program

            book = notebook(lines, again, str(page.canonical_url), addressed)
            write_bytes(folder / f"{name}.ipynb", f"{nbformat.writes(book)}\n".encode())
            write_bytes(folder / f"{name}.py", program(book).encode())
    return html


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Navigation) -> Any:
    """Tell the template which copies there are."""
    if os.environ.get("GUIDE_SITE_ROOT") and page.file.src_uri.endswith(".md"):
        name = taught(page)
        context["copies"] = [(f".{end}", f"{name}.{end}") for end in ("ipynb", "py") if name]
        context["copies"].append(("Markdown", NAME))
        context["shown"] = page.file.src_uri.split("/")[1] in SHOWN and "notebook/"
        # `url` is below the language's folder, which has a build of its own; the notebooks are those of the whole site.
        below = str(page.canonical_url).removeprefix(os.environ["GUIDE_SITE_ROOT"])
        context["colab"] = name and colab(config.extra.get("repository"), f"{below}{name}.ipynb")
    return context


def colab(repository: str | None, file: str) -> str:
    """Where Colab opens the notebook `file`; empty, unless the repository lies where Colab reads."""
    parts = urlsplit(repository or "")
    if parts.hostname != "github.com":
        return ""
    return f"{COLAB}{parts.path.strip('/')}/blob/{BRANCH}/{file}"


def taught(page: Page) -> str:
    """Name of the page's notebook; empty, if it has none."""
    folder = page.file.src_uri.split("/")[1]
    return posixpath.basename(page.url.rstrip("/")) if folder in TAUGHT else ""


def on_post_build(config: MkDocsConfig) -> None:
    """Write the list of the copies."""
    if os.environ.get("GUIDE_SITE_ROOT"):
        text = "\n".join(listed(_navigation[0], config))
        write_bytes(Path(config.site_dir, "llms.txt"), f"{text}\n".encode())


def listed(nav: Navigation, config: MkDocsConfig) -> Iterator[str]:
    """The lines of llms.txt, in the form that llmstxt.org describes: title, summary, links by section."""
    yield from [f"# {config.site_name}", "", f"> {config.site_description}", ""]
    for item in nav.items:
        if isinstance(item, Section):
            yield from [f"## {item.title}", "", *map(_line, _pages(item)), ""]
        elif isinstance(item, Page):
            yield from [_line(item), ""]


def _pages(section: Section) -> Iterator[Page]:
    for item in section.children:
        if isinstance(item, Section):
            yield from _pages(item)
        elif isinstance(item, Page):
            yield item


def _line(page: Page) -> str:
    said = page.meta.get("description", "")
    name = NAME if page.file.src_uri.endswith(".md") else ""
    return f"- [{page.title}]({page.canonical_url}{name}){': ' if said else ''}{said}"


def address(root: str, below: str) -> str:
    """Address of what lies at `below` under the docs folder, or of a page's own, in the site at `root`."""
    folder, _, rest = below.partition("/")
    for language in LANGUAGES:
        if folder == language.locale:
            page, ending = posixpath.splitext(rest)
            if ending == ".md":
                rest = "" if page == "index" else page.removesuffix("/index") + "/"
            return root + language.folder + rest
    return root + below
