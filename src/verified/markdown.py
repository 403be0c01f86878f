"""The Markdown extension: expands the directives of a page before anything else reads it.

It runs wherever Python-Markdown runs and reads records only. What is wrong is logged as a warning
of the logger `verified`, with page and line, so that a strict build fails; the page shows it too.
"""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from verified.directives import Directive, parse
from verified.library import Library
from verified.project import Project
from verified.render import Renderer
from verified.rendered import Rendered

log = logging.getLogger("verified")


@dataclass
class Context:
    """The page being rendered. Whoever drives Python-Markdown sets it; see `current`."""

    library: Library
    page: str
    """Its path below the docs folder: `zh/start/first-gradient.md`."""
    language: str
    root: str = ""
    """Relative address of the site's root from the page."""
    offset: int = 0
    """Lines that stand before the text in the file (front matter)."""
    snippets: list[str] = field(default_factory=list)
    """Ids of the snippets shown on it, as they are met."""
    stale: bool = False
    """Whether any of them has changed since it ran."""
    silent: bool = False
    """Whether to tell nothing: it is rendered again, for a copy."""
    told: set[str] = field(default_factory=set)
    """What has been logged: a line that quotes a snippet twice is wrong once."""


current: ContextVar[Context | None] = ContextVar("current", default=None)
"""The page being rendered; without it, the extension's own options say which it is."""

seconds = 0.0
"""Time spent in this extension since the interpreter started, by its own timer."""


class DirectivePreprocessor(Preprocessor):
    """Replaces each directive by the Markdown it stands for."""

    def __init__(self, md: Markdown, options: dict[str, Any]) -> None:
        """`options`: those of the extension."""
        super().__init__(md)
        self.options = options

    def run(self, lines: list[str]) -> list[str]:
        """Expand `lines`."""
        global seconds
        start = time.perf_counter()
        collecting = gc.isenabled()
        gc.disable()  # a moment's work: collecting the site generator's whole heap would take longer
        try:
            return expand(lines, self._context())
        finally:
            if collecting:
                gc.enable()
            seconds += time.perf_counter() - start

    def _context(self) -> Context:
        context = current.get()
        if context is None and not any(self.options.values()):
            raise RuntimeError(
                "the Markdown extension `verified` is not told which page this is: add the plugin "
                "`verified` to mkdocs.yml, or give the extension its options root, language and page"
            )
        if context is None:
            project = Project.find(self.options["root"] or ".")
            language = self.options["language"] or project.languages[0]
            context = Context(
                Library(project, quick=True), self.options["page"] or "page", language
            )
        return context


def expand(lines: Sequence[str], context: Context) -> list[str]:
    """`lines` with every directive expanded; problems are logged."""
    library = context.library
    renderer = Renderer(library, context.language, context.root, context.page)
    blocks: dict[int, Directive] = {}
    inlines: dict[int, list[Directive]] = {}
    for part in parse(lines):
        if isinstance(part, Directive):
            if part.inline:
                inlines.setdefault(part.line, []).append(part)
            else:
                blocks[part.line] = part
    result: list[str] = []
    number = 0
    while number < len(lines):
        number += 1
        if number in blocks:
            directive = blocks[number]
            rendered = renderer.block(directive)
            result += rendered.lines
            _tell(context, directive, rendered)
            number = directive.end
            continue
        line = lines[number - 1]
        for directive in reversed(inlines.get(number, [])):
            rendered = renderer.inline(directive)
            line = line[: directive.span[0]] + rendered.lines[0] + line[directive.span[1] :]
            _tell(context, directive, rendered)
        result.append(line)
    return result


def _tell(context: Context, directive: Directive, rendered: Rendered) -> None:
    """Log what is wrong with a directive, and note what it shows."""
    if context.silent:
        return
    context.snippets += rendered.shown
    context.stale = context.stale or bool(rendered.stale)
    said = [
        f"'{id_}' has not been run since it changed: {changed}; run `verified run {id_}`"
        for id_, changed in rendered.stale.items()
    ]
    for problem in rendered.problems + rendered.unusable + said:
        place = f"{context.library.project.docs}/{context.page}:{directive.line + context.offset}"
        if f"{place}: {problem}" not in context.told:
            context.told.add(f"{place}: {problem}")
            log.warning("%s: %s", place, problem)


class VerifiedExtension(Extension):
    """Python-Markdown extension `verified`."""

    def __init__(self, **options: Any) -> None:
        """Options matter only outside a site generator: root, language, page."""
        self.config = {
            "root": ["", "Folder of the repository (default: the current one)"],
            "language": ["", "Language of the page (default: the project's first)"],
            "page": ["", "Path of the page, for messages"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Register the preprocessor: before pymdownx.snippets (32) and superfences (25)."""
        md.preprocessors.register(DirectivePreprocessor(md, self.getConfigs()), "verified", 35)


def makeExtension(**options: Any) -> VerifiedExtension:  # noqa: N802 (the library's name)
    """What Python-Markdown calls."""
    return VerifiedExtension(**options)
