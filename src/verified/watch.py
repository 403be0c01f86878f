"""run --watch: whatever a save makes stale is run at once, until Ctrl-C."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from verified import failure
from verified.errors import UsageError, VerifiedError
from verified.execute import Runner
from verified.library import Library
from verified.project import Project
from verified.report import Report
from verified.run import fresh, run, select
from verified.watching import Watcher

_SETTLE = 0.03
"""Seconds of quiet after a save: editors write a file in several steps."""


class _Changes(FileSystemEventHandler):
    """Puts into a queue that something was saved; what it was, staleness tells better."""

    def __init__(self, saved: queue.SimpleQueue[str], watcher: Watcher) -> None:
        self.saved = saved
        self.watcher = watcher

    def on_any_event(self, event: FileSystemEvent) -> None:
        if (
            event.event_type not in ("created", "modified", "moved", "deleted")
            or event.is_directory
        ):
            return
        for path in (event.src_path, event.dest_path):
            name = Path(str(path)).name
            if name.endswith((".py", ".toml", ".txt")) and not name.startswith("."):
                self.saved.put(str(path))
                self.watcher.busy()  # at once: a server of the pages sees the same save


def watch(
    root: Path, ids: Sequence[str], tell: Callable[[Report], None], workers: int | None = None
) -> None:
    """Run what is stale, then again after every save, telling each Report. Ends by Ctrl-C."""
    saved: queue.SimpleQueue[str] = queue.SimpleQueue()
    observer = Observer()
    project = Project.find(root)
    watcher = Watcher(project.scratch)
    handler = _Changes(saved, watcher)
    observer.schedule(handler, str(project.snippet_folder), recursive=True)
    observer.schedule(handler, str(project.root))
    lock = (project.root / project.lock).parent
    if lock != project.root and lock.is_dir():
        observer.schedule(handler, str(lock))
    observer.start()
    print("watching; Ctrl-C ends it", flush=True)
    first = True
    try:
        while True:
            library = report = None
            try:
                library = Library(Project.find(root), quick=True)
                if todo := _to_run(library, ids):
                    report = run(library, todo, workers=workers, sweep=first)
                    first = False
                elif first:
                    Runner(library.project).warm()  # for the first save
            except (UsageError, VerifiedError) as error:
                print(error, flush=True)  # a file half-typed: the next save will mend it
            watcher.idle()
            if not saved.empty():  # saved between the run and what was just said
                watcher.busy()
            if report:  # now that a page being served need not wait
                tell(report)
            if library:
                library.kept.save()
            _wait(saved)
    finally:
        observer.stop()
        observer.join()
        watcher.close()


def _to_run(library: Library, ids: Sequence[str]) -> list[str]:
    """Ids of the chosen snippets that are stale and not known to fail just as they are."""
    return [
        snippet.id
        for snippet in select(library, ids)
        if not fresh(library, snippet) and not failure.last(snippet, library.inputs(snippet)[0])
    ]


def _wait(saved: queue.SimpleQueue[str]) -> None:
    """Until something was saved and then nothing more for a moment."""
    while saved.empty():
        time.sleep(0.01)  # a blocking get() would hold back Ctrl-C on some systems
    while True:
        while not saved.empty():
            saved.get()
        time.sleep(_SETTLE)
        if saved.empty():
            return
