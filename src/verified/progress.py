"""Telling what goes on: one line that is rewritten in a terminal, plain lines elsewhere."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from typing import TextIO


class Progress:
    """Counts finished snippets."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        """`total`: how many there will be. Writes to standard error, so output can be piped."""
        self.total = total
        self.done = 0
        self.stream = sys.stderr if stream is None else stream
        self._rewrites = self.stream.isatty()
        self._written = False

    def running(self, count: int) -> None:
        """Say that `count` snippets are about to run."""
        if count:
            self._write(f"running {count} snippet{'s' * (count > 1)} ...")

    def finished(self, id_: str, result: str, seconds: float) -> None:
        """Say that one has finished."""
        self.done += 1
        self._write(
            f"[{self.done:>{len(str(self.total))}}/{self.total}] {result:<18} {seconds:6.2f} s  {id_}"
        )

    def close(self) -> None:
        """Leave the terminal's line free."""
        if self._rewrites and self._written:
            self.stream.write("\r\x1b[K")
            self.stream.flush()

    def _write(self, text: str) -> None:
        self._written = True
        if self._rewrites:
            width = shutil.get_terminal_size().columns - 1
            text = f"\r\x1b[K{text[:width]}"
        else:
            text += "\n"
        try:
            self.stream.write(text)
            self.stream.flush()
        except BrokenPipeError:  # nobody listens any more: whoever runs us wants us to stop
            raise
        except OSError:  # a log on a full disk: no reason to leave the run half-way
            drop(self.stream)


def drop(stream: TextIO) -> None:
    """Let `stream` go nowhere from now on: what waits in it would fail again at every flush, and at the end."""
    with contextlib.suppress(OSError, ValueError):  # some are no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
