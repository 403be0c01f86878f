"""What is stored is normalised: nothing of the machine or the moment is in a record.

Numbers are left alone, save dates and times of day. How long something took cannot be told from
any other number with a unit, so it is not masked: such a print shows itself as drift.
"""

from __future__ import annotations

import re
import site
import sys
from pathlib import Path

VERSION = 2
"""Raised whenever a rule changes: every record is then stale."""

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07"), ""),  # colours, titles
    (re.compile(r"\b0x[0-9a-fA-F]{6,}\b"), "0x…"),
    (re.compile(r"(?i)\b(pid[ =:]+|process )\d+"), r"\1…"),
    (
        re.compile(r"\b\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?\b"),
        "<date>",
    ),
    (re.compile(r"\b\d\d:\d\d:\d\d(\.\d+)?\b"), "<time>"),
)


_FILE = re.compile(r"(?<![\w/.-])[\w.-]+(?:/[\w.-]+)+\.py\b")


def _without_tail(text: str, root: Path) -> str:
    """Some tools drop what a file's path has in common with their own: `ork/main/snippets/a.py` may be left of it."""

    def short(found: re.Match[str]) -> str:
        path = found[0]
        for slash in re.finditer("/", path):
            tail, file = path[: slash.end()], path[slash.end() :]
            if f"{root}/".endswith(tail) and (root / file).is_file():
                return file
        return path

    return _FILE.sub(short, text)


def normalise(text: str, root: Path, temporary: Path) -> str:
    """`text` without paths, addresses, process numbers, dates, colours and trailing blanks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    packages = {*site.getsitepackages(), site.getusersitepackages()}
    places = [
        (str(temporary.resolve()), "<folder>"),
        (str(temporary), "<folder>"),
        *((f"{path}/", "") for path in packages),
        (f"{root}/", ""),
        (str(root), "."),
        *((f"{Path(prefix) / 'lib'}/", "") for prefix in {sys.prefix, sys.base_prefix}),
        (str(Path.home()), "~"),
    ]
    for place, replacement in sorted(places, key=lambda pair: -len(pair[0])):
        if len(place) > 1:  # a whole path, not the beginning or the end of a longer name
            whole = rf"(?<![\w/.-]){re.escape(place)}" + (
                "" if place.endswith("/") else r"(?![\w-])"
            )
            text = re.sub(whole, replacement, text)  # no replacement holds a backslash
    text = _without_tail(text, root)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    lines = [line.rstrip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n") + "\n" if any(lines) else ""
