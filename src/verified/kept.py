"""What was made of files, kept between builds: made again only if one of them looks otherwise.

Rendering asks here first. `check` reads every file anew and leaves here what it read; it takes from here only what
rests on a text whose digest it has just made, and listings of snippets that it found fresh.

A file looks otherwise when it is another one, or its size or one of its times differs. A file touched just before
it was read is not kept, for its times could not tell a second touch.
"""

from __future__ import annotations

import contextlib
import copyreg
import os
import pickle
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from verified.files import TEMPORARY

NAME = "read.pickle"
_SETTLED = 1_000_000_000
"""Nanoseconds after which a file's times are trusted to tell it from what it was."""
_PURE = 5000
"""What was made of texts alone, at most."""

T = TypeVar("T")
Look = tuple[str, int, int, int, int]


class Kept:
    """A store in the scratch folder."""

    def __init__(
        self, scratch: Path, owner: object, sources: Iterable[Path], trusting: bool
    ) -> None:
        """`owner` is part of what is kept, and stays the caller's; a change of `sources` empties the store.

        `trusting`: give what is kept. Otherwise everything is made anew, and only left for others.
        """
        self._file = scratch / NAME
        self._owner = owner
        self._trusting = trusting
        engine = Path(__file__).parent.rglob("*.py")
        paths = map(str, sorted((*engine, *sources)))
        self._mark = sys.version, [_look(path) for path in paths]
        self._entries: dict[tuple[str, str], tuple[list[Look | None], Any]] = {}
        self._new = False
        self._looks: dict[str, Look | None] = {}
        # Whatever is wrong with the file: it was only a store, and is written anew.
        with contextlib.suppress(Exception), open(self._file, "rb") as stream:
            mark, entries = _Reader(stream, owner).load()
            if mark == self._mark:
                self._entries = entries

    def of(
        self,
        kind: str,
        name: str,
        paths: Iterable[str | Path],
        make: Callable[[], T],
        sound: Callable[[T], bool] = lambda made: True,
        trusting: bool = False,
    ) -> T:
        """What `make` makes of the files at `paths`; kept if it is `sound`. What it raises is raised.

        `trusting`: whoever asks has looked into the files already.
        """
        looks = [self._look(str(path)) for path in paths]
        known = self._entries.get((kind, name))
        if known and (trusting or self._trusting) and known[0] == looks:
            made: T = known[1]
            return made
        now = time.time_ns()
        made = make()
        if all(look and max(look[1:3]) < now - _SETTLED for look in looks) and sound(made):
            self._new = self._new or not known or known[0] != looks
            self._entries[kind, name] = looks, made
        return made

    def pure(self, kind: str, content: str, make: Callable[[], T]) -> T:
        """What `make` makes of nothing but the text whose digest is `content`: true whoever asks."""
        key = f"pure {kind}", content
        known = self._entries.pop(
            key, None
        )  # put at the end again: what nobody asks for goes first
        if known is None:
            known = [], make()
            self._new = True
        self._entries[key] = known
        made: T = known[1]
        return made

    def _look(self, path: str) -> Look | None:
        """How a file looked when it was first asked for: who builds reads it once, too."""
        if path not in self._looks:
            self._looks[path] = _look(path)
        return self._looks[path]

    def save(self) -> bool:
        """Write the store, if there is anything new; whether there was. That it cannot be written harms nobody."""
        if not self._new:
            return False
        self._new = False
        there = {
            key: entry
            for key, entry in self._entries.items()
            if all(look and os.path.exists(look[0]) for look in entry[0][:1])
        }
        for key in [key for key in there if key[0].startswith("pure ")][:-_PURE]:
            del there[key]
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(TEMPORARY, f".{NAME}.", self._file.parent)
            try:
                with os.fdopen(handle, "wb") as stream:
                    _Writer(stream, self._owner).dump((self._mark, there))
                os.replace(name, self._file)
            except BaseException:
                os.unlink(name)
                raise
        return True


class _Writer(pickle.Pickler):
    """Leaves the owner out."""

    def __init__(self, stream: Any, owner: object) -> None:
        super().__init__(stream, pickle.HIGHEST_PROTOCOL)
        # By type: `persistent_id` would be asked about every object, hundreds of thousands.
        self.dispatch_table = copyreg.dispatch_table | {type(owner): lambda _: (_owner, ())}


class _Reader(pickle.Unpickler):
    """Puts the owner in."""

    def __init__(self, stream: Any, owner: object) -> None:
        super().__init__(stream)
        self._owner = owner

    def find_class(self, module: str, name: str) -> Any:
        """As ever, but for the owner's place."""
        if (module, name) == (_owner.__module__, _owner.__name__):
            return lambda: self._owner
        return super().find_class(module, name)


def _owner() -> object:
    """Stands for the owner in what is written."""
    raise NotImplementedError


def _look(path: str | Path) -> Look | None:
    """What tells a file from what it was; None if it is not there."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return str(path), found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
