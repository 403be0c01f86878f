"""Noticing an edit while the site is served: told by the system, not by looking at every file again and again.

MkDocs looks at all watched files twice a second. With a thousand snippets and records that keeps a core busy, and
the build waits for it. GUIDE_POLL=1 brings that back, for folders whose changes the system does not tell, such as
those mounted from another machine.
"""

from __future__ import annotations

import logging
import os
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
)
from watchdog.observers import Observer

log = logging.getLogger("mkdocs.guide")

LAG = 0.01
"""Seconds within which a change is told, at most."""
POLLING = 0.1
"""Seconds between two looks at all files."""
QUIET = 0.05
"""Seconds without a change before the build begins."""
_CHANGES: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileDeletedEvent,
]
"""Not that a file was opened or closed: the build itself does that."""


class Noticing(Observer):  # type: ignore[misc, valid-type]
    """Tells of changes to files, and of nothing else."""

    def schedule(self, event_handler: Any, path: Any, *, recursive: bool = False, **_: Any) -> Any:
        """What MkDocs calls for each folder."""
        return super().schedule(event_handler, path, recursive=recursive, event_filter=_CHANGES)


def notice(server: LiveReloadServer) -> None:
    """Have `server`, which has not started yet, notice changes at once."""
    server.build_delay = QUIET
    watched = list(server._watched_paths)
    polling = server.observer
    if os.environ.get("GUIDE_POLL"):
        for emitter in [*polling.emitters, polling]:
            emitter._timeout = POLLING  # type: ignore[attr-defined]
        return
    try:
        _watch(server, Noticing(timeout=LAG), watched)
    except OSError as error:  # the system watches no more files
        log.warning("%s: changes are looked for instead; slower", error)
        _watch(server, polling, watched)


def _watch(server: LiveReloadServer, observer: Any, paths: list[str]) -> None:
    """Have `observer` watch the paths, and what the server is still to add."""
    server.observer = observer
    server._watched_paths.clear()
    server._watch_refs.clear()
    for path in paths:
        server.watch(path)
