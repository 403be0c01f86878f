"""The MkDocs adapter: tells the Markdown extension which page it is on, and watches the sources."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from verified import failure, markdown, settled
from verified.errors import UsageError, VerifiedError
from verified.library import Library
from verified.project import Project
from verified.watching import settle

log = logging.getLogger("mkdocs.plugins.verified")
_RAW = re.compile(
    r"(?:^|>)\s*/{3,}\s*(?:snippet|claim|value|article|status|glossary|bench)\b|\{(?:value|claim)\s",
    re.MULTILINE,
)
# What a directive was expanded to, and nothing read: it stood where Markdown is not looked for.
_UNREAD = re.compile(r"attrs: \{data-(snippet|claim|block|bench): ")
_CODE = re.compile(r"<(code|pre|script)\b.*?</\1>", re.DOTALL)
_NEEDED = {
    "admonition": (),
    "attr_list": ("extra", "pymdownx.extra"),
    "pymdownx.blocks.html": (),
    "pymdownx.superfences": ("pymdownx.extra",),
    "pymdownx.tabbed": (),
}
"""What expanded directives are written for, and extensions that bring it with them."""
STAMP = "VERIFIED_STAMP"
"""Environment: JSON of the publishing run (date, commit, url); unset in a local build."""
_TOLD = 0.03
"""Seconds within which a change that the system tells has come through: a second build would take longer."""
_PATIENCE = 2.0
"""Seconds that a page being served waits for the output of what was just saved."""


class Options(Config):  # type: ignore[no-untyped-call]
    """None: the project's own configuration is in pyproject.toml."""


class VerifiedPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """MkDocs plugin `verified`."""

    library: Library
    _before: float = 0.0

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the project, watch what pages are made of, count our warnings as MkDocs' own."""
        where = config.config_file_path
        there = {name.removeprefix("markdown.extensions.") for name in config.markdown_extensions}
        if not {"verified", "verified.markdown"} & there:
            raise ConfigurationError(
                f"{where}: markdown_extensions lacks `verified`: directives would be published raw"
            )
        missing = [name for name, within in _NEEDED.items() if not {name, *within} & there]
        if missing:
            raise ConfigurationError(
                f"{where}: markdown_extensions lacks {', '.join(f'`{name}`' for name in missing)}: "
                "directives become Markdown that needs it; add each as a line of its own"
            )
        try:
            self.project = Project.find(Path(where).parent)
        except UsageError as error:
            raise ConfigurationError(str(error)) from error
        try:
            self.stamp = json.loads(os.environ.get(STAMP) or "null")
        except ValueError as error:
            raise ConfigurationError(f"{STAMP} in the environment is no JSON: {error}") from error
        if not hasattr(self, "library"):
            # A rebuild while serving makes new plugins, and so reads anew; the languages of one
            # build, which static-i18n builds one after the other, share what was read.
            self.library = Library(self.project, quick=True)
        logging.getLogger("verified").parent = logging.getLogger("mkdocs")
        failures = failure.folder(self.project)
        with contextlib.suppress(OSError):  # where nothing can be written, no failure comes to be
            failures.mkdir(parents=True, exist_ok=True)
        watched = [self.project.snippet_folder, self.project.claim_folder]
        for folder in [*watched, *([failures] if failures.is_dir() else [])]:
            if str(folder) not in config.watch:
                config.watch.append(str(folder))
        return config

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Beside `run --watch`, build when the output is there, and not also before."""
        build, scratch = server.builder, self.project.scratch

        def settled() -> None:
            if settle(scratch, _PATIENCE):
                # The server is yet to notice the records just written; this build will have read them.
                lag = max((each.timeout for each in server.observer.emitters), default=0)
                time.sleep(max(_TOLD, 1.2 * lag))
                with server._rebuild_cond:
                    server._want_rebuild = False
            build()

        server.builder = settled
        return server

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Note where the clock stands: several languages may be built with one configuration."""
        self.contexts: dict[str, markdown.Context] = {}
        self.standing = settled.Standing(self.library)
        self._before = markdown.seconds

    @event_priority(-50)
    def on_page_markdown(self, text: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say which page comes next; the text itself is left to the extension."""
        source = page.file.src_uri
        language = self.project.language_of(source) or self.project.languages[0]
        raw = page.file.content_string if page.file.src_uri.endswith(".md") else text
        offset = raw.rstrip().count("\n") - text.rstrip().count("\n")
        root = get_relative_url(".", page.url).rstrip("/") + "/"
        context = markdown.Context(self.library, source, language, root, max(0, offset))
        self.contexts[source] = context
        markdown.current.set(context)
        return text

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the template what ran for this page, under the name `verified`."""
        shown = self.contexts.get(page.file.src_uri)
        ids = list(dict.fromkeys(shown.snippets)) if shown else []
        versions: dict[str, str] = {}
        for id_ in ids:
            try:
                versions |= self.library.record(self.library.snippets[id_]).versions
            except VerifiedError:
                continue  # the page itself says so
        stale = bool(shown and shown.stale)
        table: dict[str, Any] = cast(dict[str, Any], context)
        table["verified"] = {
            "snippets": ids,
            "versions": versions,
            "stale": stale,
            "stamp": self.stamp,
            "newer": self._newer(page.file.src_uri),
        }
        return context

    def _newer(self, source: str) -> list[str]:
        """Sections that say more in another language."""
        start = time.perf_counter()
        language = self.project.language_of(source)
        found = self.standing.newer(source.partition("/")[2], language) if language else []
        markdown.seconds += time.perf_counter() - start
        return found

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Refuse to publish a directive that nothing expanded."""
        if unread := _UNREAD.search(output):
            raise PluginError(
                f"{page.file.src_uri}: a directive '{unread[1]}' stands where Markdown is not read "
                "(inside HTML, or indented as code): move it out"
            )
        if found := _RAW.search(_CODE.sub("", output)):
            what = found[0].lstrip(">").strip()
            raise PluginError(
                f"{page.file.src_uri}: a raw directive (`{what}`) would be published; is `verified` loaded?"
            )
        return output

    def _tell(self, config: MkDocsConfig) -> None:
        """Tell how long the extension took."""
        spent = (markdown.seconds - self._before) * 1000
        log.info("verified: %d pages, %.0f ms", len(self.contexts), spent)

    @event_priority(-100)  # after static-i18n, which builds the other languages: it is written once
    def _keep(self, config: MkDocsConfig) -> None:
        """Keep what was read for the next build."""
        start = time.perf_counter()
        if self.library.kept.save():
            log.info(
                "verified: kept for the next build, %.0f ms", (time.perf_counter() - start) * 1000
            )

    on_post_build = CombinedEvent(_tell, _keep)
