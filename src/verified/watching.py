"""Between `run --watch` and a server of the pages: the page waits a moment for the output that is on its way.

Without this a save is built twice, once with the old output and once with the new, and the second build
waits for the first.
"""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows: there, a save is built twice
    fcntl = None  # type: ignore[assignment]

NAME = "watching"
_BUSY, _IDLE = b"1", b"0"


class Watcher:
    """What a watch says of itself: that it lives (it holds a lock) and whether a run is on its way."""

    def __init__(self, scratch: Path) -> None:
        self._file = -1
        if fcntl is None:
            return
        scratch.mkdir(parents=True, exist_ok=True)
        self._file = os.open(scratch / NAME, os.O_RDWR | os.O_CREAT, 0o644)
        with contextlib.suppress(OSError):  # a second watch: the first speaks for both
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def busy(self) -> None:
        """Something was saved; its output will follow."""
        self._say(_BUSY)

    def idle(self) -> None:
        """Whatever was saved has been run."""
        self._say(_IDLE)

    def close(self) -> None:
        """Let the lock go. So does the system, however the process ends."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _say(self, what: bytes) -> None:
        if self._file >= 0:
            os.pwrite(self._file, what, 0)


def settle(scratch: Path, limit: float) -> bool:
    """Wait while a living watch is busy, at most `limit` seconds; whether there was anything to wait for."""
    if fcntl is None:
        return False
    try:
        file = os.open(scratch / NAME, os.O_RDONLY)
    except OSError:
        return False  # nobody has ever watched here
    try:
        waited = False
        end = time.monotonic() + limit
        while os.pread(file, 1, 0) == _BUSY and time.monotonic() < end:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                waited = True
                time.sleep(0.01)
                continue
            return waited  # it died while busy
        return waited
    finally:
        os.close(file)
