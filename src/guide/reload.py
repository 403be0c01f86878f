"""What a build need not do, and a rebuild need not do again: an edit is to be in the browser within a second.

MkDocs builds the whole site anew on every edit. Two thirds of the time went into compiling the same templates,
reading the same pages for the search index, colouring the same listings and listing 14,000 icons. What is
remembered is found by its content, in memory, so that nothing can be out of date.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme


class CompiledTemplates(BytecodeCache):
    """Compiled templates, by a digest of their source: an edited one is compiled again."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """What Jinja calls before it compiles."""
        if code := self._code.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """What Jinja calls after it compiled."""
        self._code[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


TEMPLATES = CompiledTemplates()


class VisibleFiles(FileSystemLoader):
    """Lists the theme's files without those in folders that begin with a dot, which MkDocs drops anyway."""

    def list_templates(self) -> list[str]:
        """What MkDocs calls to find the files it copies."""
        found: set[str] = set()
        for top in self.searchpath:
            for folder, folders, names in os.walk(top):
                folders[:] = [name for name in folders if not name.startswith(".")]
                below = Path(folder).relative_to(top)
                found.update((below / name).as_posix() for name in names)
        return sorted(found)


def list_visible_files(theme: Theme) -> None:
    """Have the environments that `theme` gives list files with VisibleFiles."""
    original = theme.get_env

    def get_env() -> Any:
        env = original()
        env.loader = VisibleFiles(theme.dirs)
        return env

    theme.get_env = get_env  # type: ignore[method-assign]


def reading_once(
    add: Callable[[Any, Any], None],
) -> Callable[[Any, Any], None]:
    """Material's `SearchIndex.add_entry_from_context`, reading each version of a page once."""
    known: dict[str, tuple[tuple[Any, ...], list[dict[str, Any]]]] = {}

    @wraps(add)
    def add_once(index: Any, page: Any) -> None:
        version = (page.content, str(page.title), repr(page.meta))
        before, entries = known.get(page.url, (None, []))
        if before == version:
            index.entries.extend(entries)
            return
        count = len(index.entries)
        add(index, page)
        known[page.url] = (version, index.entries[count:])

    return add_once


def colouring_once(highlight: Callable[..., str]) -> Callable[..., str]:
    """The `Highlight.highlight` of pymdownx, colouring each listing once: both languages show the same."""
    known: dict[str, str] = {}

    @wraps(highlight)
    def colour(
        self: Any,
        src: str,
        language: str,
        css_class: str,
        *,
        code_block_count: int = 0,
        **named: Any,
    ) -> str:
        options = {name: value for name, value in vars(self).items() if name != "md"}
        # Numbered lines carry the listing's number, and the others go through Markdown's stash.
        anchored = options["line_spans"] or options["line_anchors"] or options["anchor_linenums"]
        if anchored or options["title_mode"] != "text" or named.get("inline"):
            named["code_block_count"] = code_block_count
            return highlight(self, src, language, css_class, **named)
        key = repr((options, src, language, css_class, named))
        if key not in known:
            known[key] = highlight(self, src, language, css_class, **named)
        return known[key]

    return colour
