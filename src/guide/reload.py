"""What a build need not do, and a rebuild need not do again: an edit is to be in the browser within a second.

MkDocs builds the whole site anew on every edit. Most of the time went into compiling the same templates,
converting the same pages, colouring the same listings and listing 14,000 icons. What is
remembered is found by its content, in memory, so that nothing can be out of date.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.theme import Theme

from verified.files import digest
from verified.markdown import current, expand


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


def copying_once(copy: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """MkDocs' `copy_file`, leaving a file that it copied before and that has not changed since.

    A build copies every snippet's source into both languages, many times more files than it writes.
    """
    known: dict[str, tuple[str, int, int]] = {}

    @wraps(copy)
    def copy_once(source: Any, target: Any) -> None:
        found = os.stat(source)
        version = (str(source), found.st_mtime_ns, found.st_size)
        if known.get(str(target)) != version or not os.path.exists(target):
            copy(source, target)
            known[str(target)] = version

    return copy_once


def cleaning_once(clean: Callable[[str], None]) -> Callable[[str], None]:
    """MkDocs' `clean_directory`, once for each folder: what a rebuild writes, it writes over."""
    cleaned: set[str] = set()

    @wraps(clean)
    def clean_once(folder: str) -> None:
        if folder not in cleaned:
            clean(folder)
            cleaned.add(folder)

    return clean_once


def colouring_once(highlight: Callable[..., str], known: dict[str, str]) -> Callable[..., str]:
    """The `Highlight.highlight` of pymdownx, colouring once what is not `known`: both languages show the same."""

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


class _Complaints(logging.Handler):
    """Counts the warnings: a page that gave one is to give it again."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """What logging calls."""
        self.count += 1


def rendering_once(render: Callable[..., None]) -> Callable[..., None]:
    """MkDocs' `Page.render`, converting a page again only when its text, its directives expanded, changed.

    What else a page is made of is part of what it is found by: its address, the other pages' and
    images' addresses, mkdocs.yml, the diagrams that it may include, and the glossary.
    """
    known: dict[str, tuple[str, tuple[Any, ...]]] = {}

    @wraps(render)
    def render_once(page: Any, config: Any, files: Any) -> None:
        context = current.get()
        if context is None or page.markdown is None:
            return render(page, config, files)
        directives = page.markdown
        page.markdown = "\n".join(expand(directives.split("\n"), context))
        addresses = sorted((file.src_uri, file.url) for file in files)
        settings = (config.site_url, os.stat(config.config_file_path).st_mtime_ns)
        made_of = (page.url, page.markdown, page.meta, addresses, settings, _included(config))
        version = digest(repr(made_of))
        before, made = known.get(page.file.src_uri, ("", ()))
        if before == version:
            page.content, page.toc, page._title_from_render, page.present_anchor_ids, links = made
            page.links_to_anchors = {files.get_file_from_path(uri): to for uri, to in links.items()}
        else:
            log = logging.getLogger("mkdocs")
            complaints = _Complaints()
            log.addHandler(complaints)
            try:
                render(page, config, files)
            finally:
                log.removeHandler(complaints)
            links = {file.src_uri: to for file, to in (page.links_to_anchors or {}).items()}
            made = (page.content, page.toc, page._title_from_render, page.present_anchor_ids, links)
            if not complaints.count:
                known[page.file.src_uri] = (version, made)
        page.markdown = directives
        return None

    return render_once


def _included(config: Any) -> list[tuple[str, int]]:
    """The diagrams, which a page takes in as they are, and the glossary, each with the time of its last change."""
    docs = Path(config.docs_dir)
    paths = (*(docs / "assets/diagrams").glob("*.svg"), *docs.glob("glossary.yml"))
    return sorted((path.name, path.stat().st_mtime_ns) for path in paths)
