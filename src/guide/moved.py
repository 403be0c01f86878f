"""Pages that have moved: whoever follows an old link arrives. A hook of MkDocs.

A page's front matter names where it was, `moved_from: [start/gradients]`, in both languages. mkdocs-redirects does
not know the folders of mkdocs-static-i18n: it would lead from zh/... , where no page ever was.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, meta

from guide.files import write_bytes
from guide.languages import LANGUAGES, language

log = logging.getLogger("mkdocs.guide")
KEY = "moved_from"
WORDS = {"zh": "这一页搬到了这里：", "en": "This page has moved to: "}
_PLACE = re.compile(r"[\w.-]+(?:/[\w.-]+)*")
_PAGE = """<!doctype html>
<html lang="{locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="canonical" href="{canonical}">
<meta http-equiv="refresh" content="0; url={link}">
</head>
<body><main><h1>{title}</h1><p>{words}<a href="{link}">{title}</a></p></main></body>
</html>
"""
_moved: dict[Path, str] = {}
"""Files of the build under way that are to lead elsewhere, with what they say."""


def on_page_context(context: Any, page: Page, config: MkDocsConfig, nav: Any) -> Any:
    """Note where the page was."""
    old = page.meta.get(KEY)
    if old is None:
        return context
    name = f"docs/{page.file.src_uri}"
    here = language(page.file.src_uri.partition("/")[0])
    if not isinstance(old, list) or not all(
        isinstance(at, str) and _PLACE.fullmatch(at) for at in old
    ):
        log.warning("%s: `%s` is a list of old addresses, such as start/gradients", name, KEY)
        return context
    for other in LANGUAGES:
        twin = Path(config.docs_dir, other.locale, page.file.src_uri.partition("/")[2])
        if twin.is_file() and _places(twin) != old:
            log.warning(
                "%s: `%s` differs from docs/%s", name, KEY, twin.relative_to(config.docs_dir)
            )
    below = page.url.removeprefix(here.folder)
    top = Path(page.file.abs_dest_path.removesuffix(f"{below}index.html"))
    for at in old:
        file = top / at / "index.html"
        if Path(config.docs_dir, here.locale, f"{at}.md").is_file():
            log.warning("%s: `%s` names %s, where there is a page", name, KEY, at)
        elif file in _moved:
            log.warning("%s: `%s` names %s, and so does another page", name, KEY, at)
        else:
            _moved[file] = written(
                here.locale,
                str(page.title),
                get_relative_url(below or "./", f"{at}/"),
                str(page.canonical_url),
            )
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write what leads on."""
    for file, text in _moved.items():
        write_bytes(file, text.encode())
    _moved.clear()


def written(locale: str, title: str, link: str, canonical: str) -> str:
    """The page that leads on to `link`."""
    values = {"locale": locale, "title": title, "link": link, "canonical": canonical}
    return _PAGE.format(
        words=WORDS[locale], **{name: escape(text) for name, text in values.items()}
    )


def _places(path: Path) -> Sequence[str] | None:
    _, front = meta.get_data(path.read_text(encoding="utf-8-sig"))
    found: Sequence[str] | None = front.get(KEY)
    return found
