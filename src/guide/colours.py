"""Listings coloured once and kept between builds: most of what a build colours has not changed since the last."""

from __future__ import annotations

import contextlib
import pickle
import sys
from importlib.metadata import version
from pathlib import Path

from guide.files import write_bytes

NAME = "colours.pickle"


class Colours(dict[str, str]):
    """What was coloured -> its HTML; only what a build asked for is kept for the next."""

    def __init__(self, folder: Path) -> None:
        """Read what the last build left in `folder`, unless other versions made it."""
        super().__init__()
        self.file = folder / NAME
        self.mark = sys.version, version("pygments"), version("pymdown-extensions")
        self.asked: dict[str, None] = {}
        # Whatever is wrong with the file: it was only a store, and is written anew.
        with contextlib.suppress(Exception), self.file.open("rb") as stream:
            mark, known = pickle.load(stream)  # our own file, in a folder that is ours
            if mark == self.mark:
                self.update(known)
        self.stored = set(self)

    def __contains__(self, key: object) -> bool:
        """Whether it is known; whoever asks will want it."""
        self.asked[str(key)] = None
        return super().__contains__(key)

    def save(self) -> None:
        """Leave what was asked for to the next build. That it cannot be written harms nobody."""
        kept = {key: self[key] for key in self.asked if super(Colours, self).__contains__(key)}
        if kept.keys() == self.stored:
            return  # the same as before
        with contextlib.suppress(OSError):
            write_bytes(self.file, pickle.dumps((self.mark, kept), pickle.HIGHEST_PROTOCOL))
            self.stored = set(kept)
