"""Tutorials as notebooks on the site: hooks of MkDocs around mkdocs-jupyter, for the published site only.

A tutorial's notebook (guide.notebooks) is written to the scratch folder and put among the files as
`<tutorial>/notebook/`; mkdocs-jupyter makes its page. What that adds for sites of another look is taken away again
(595 KB of styles on each page, a loader for scripts of other hosts), its headings get the tutorial's ids, and its
formulas are rendered as on any other page.
"""

from __future__ import annotations

import html as entities
import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta

from guide import katex
from guide.copies import SHOWN, address
from guide.files import write_bytes
from guide.languages import language
from verified.library import Library
from verified.markdown import Context
from verified.page import Page as Source

NAME = "notebook.ipynb"
WORDS = {
    "zh": (
        "{}：笔记本",
        "“{}”一页的笔记本：同样的文字、完整的代码和记录里的输出，可以下载后自己运行。",
    ),
    "en": (
        "{}: notebook",
        "“{}” as a notebook: the same text, whole programs and the outputs on record, to be downloaded and run.",
    ),
}
_STYLES = re.compile(r"<(style|script)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)<a class=\"anchor-link\".*?</a></h\1>", re.DOTALL)
_APART = re.compile(r"(<(pre|code)\b.*?</\2>|<[^>]*>)", re.DOTALL)
_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$(?!\s)([^$\n]+?)(?<!\s)\$", re.DOTALL)
_PROMPT = re.compile(
    r'<div class="jp-(?:Input|Output)(?:Prompt|Collapser)[^>]*>[^<]*</div>', re.DOTALL
)


@event_priority(-200)  # after mkdocs-static-i18n, which makes every File anew
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put a notebook beside each tutorial of the language that is being built."""
    if not os.environ.get("GUIDE_SITE_ROOT") or "verified" not in config.plugins:
        return files  # without the engine the build is refused, and says why
    for file in list(files.documentation_pages()):
        if file.src_uri.endswith(".md") and file.src_uri.split("/")[1] in SHOWN:
            files.append(_written(file, config))
    return files


def _written(file: File, config: MkDocsConfig) -> File:
    import nbformat

    from guide.notebooks import notebook

    library: Library = config.plugins["verified"].library  # type: ignore[attr-defined]
    root = os.environ["GUIDE_SITE_ROOT"]
    text, _ = meta.get_data(file.content_string)
    folder = file.src_uri.partition("/")[0]
    context = Context(library, file.src_uri, folder, silent=True)
    here = root + language(folder).folder + file.url
    made = notebook(text.split("\n"), context, here, lambda below: address(root, below))
    name = posixpath.join(file.src_uri.removesuffix(".md"), NAME)
    scratch = Path(os.environ.get("GUIDE_NOTEBOOKS") or library.project.scratch / "notebooks")
    write_bytes(scratch / name, f"{nbformat.writes(made)}\n".encode())
    shown = File(
        name, str(scratch), config.site_dir, True, dest_uri=f"{file.url}notebook/index.html"
    )
    shown.inclusion = InclusionLevel.NOT_IN_NAV
    return shown


def tutorial(source: str) -> str:
    """The page that the notebook at `source` was made of; any other source as it is."""
    return source.removesuffix(f"/{NAME}") + ".md" if source.endswith(f"/{NAME}") else source


def is_notebook(page: Page) -> bool:
    """Whether the page is a tutorial's notebook."""
    return bool(page.file.src_uri.endswith(f"/{NAME}"))


def _source(page: Page, config: MkDocsConfig) -> Source:
    library: Library = config.plugins["verified"].library  # type: ignore[attr-defined]
    path = Path(config.docs_dir, tutorial(page.file.src_uri))
    return Source(library.project, path, path.read_text(encoding="utf-8-sig"))


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Name it, and say what it is."""
    if is_notebook(page):
        title = _source(page, config).front[0].get("title", "")
        name, said = WORDS[page.file.src_uri.partition("/")[0]]
        page.meta = {"title": name.format(title), "description": said.format(title)}
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Leave of mkdocs-jupyter's page what a page of this site is made of."""
    if not is_notebook(page):
        return html
    source = _source(page, config)
    ids = iter(id_ for _, _, id_ in source.headings)
    entries: list[dict[str, Any]] = []
    html = _STYLES.sub("", html)
    html = _HEADING.sub(lambda found: _headed(found, ids, entries), html)
    html = _PROMPT.sub("", html).replace("highlight-ipynb", "highlight")
    page.toc = get_toc(_nested(entries))
    page.title = page.meta["title"]
    here = language(page.file.src_uri.partition("/")[0])
    up = "../" * (here.folder + page.url.removeprefix(here.folder)).count("/")
    html = html.replace(
        f'="{os.environ["GUIDE_SITE_ROOT"]}', f'="{up}'
    )  # a notebook may lie anywhere, its page not
    return with_formulas(html)


def _headed(found: re.Match[str], ids: Iterator[str | None], entries: list[dict[str, Any]]) -> str:
    level, inside = int(found[1]), found[2]
    id_ = next(ids, None) or f"section-{len(entries)}"
    name = re.sub(r"<[^>]*>", "", inside).strip()
    entries.append({"level": level, "id": id_, "name": name, "html": name, "children": []})
    return f'<h{level} id="{id_}">{inside}<a class="headerlink" href="#{id_}" title="">¶</a></h{level}>'


def _nested(entries: list[dict[str, Any]]) -> Any:
    top: list[dict[str, Any]] = []
    open_: list[dict[str, Any]] = []
    for entry in entries:
        while open_ and open_[-1]["level"] >= entry["level"]:
            open_.pop()
        (open_[-1]["children"] if open_ else top).append(entry)
        open_.append(entry)
    return top


def with_formulas(html: str) -> str:
    """The page with each `$...$` and `$$...$$` outside code rendered."""
    parts = _APART.split(html)
    # split() gives text, the whole of what is apart, its tag's name, and so on
    return "".join(
        _FORMULA.sub(_rendered, part) if number % 3 == 0 else part
        for number, part in enumerate(parts)
        if number % 3 != 2 and part is not None
    )


def _rendered(found: re.Match[str]) -> str:
    display = found[1] is not None
    tag = "div" if display else "var"
    tex = entities.unescape(found[1] if display else found[2])
    return f'<{tag} class="formula">{katex.render(tex.strip(), display=display)}</{tag}>'
