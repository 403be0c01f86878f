"""What can go wrong, said so that it can be mended: what, where, how."""

from __future__ import annotations

import errno
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong."""

    path: str
    """File, relative to the repository's root, with forward slashes."""
    line: int
    """Line in that file, counted from 1."""
    message: str
    """What is wrong, in one sentence."""
    remedy: str = ""
    """How to mend it, in one sentence; names a command where there is one."""
    detail: str = ""
    """Lines that show it: a diff, a traceback."""

    def __str__(self) -> str:
        """`path:line: message`, the detail indented below it, the remedy last."""
        text = f"{self.path}:{self.line}: {self.message}"
        if self.detail:
            text += "\n" + "\n".join(f"    {line}" for line in self.detail.rstrip().splitlines())
        if self.remedy:
            text += f"\n    -> {self.remedy}"
        return text


class VerifiedError(Exception):
    """The documentation, its code or its records are not as they should be (exit status 1)."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        """Carry one problem or several."""
        self.problems = [problems] if isinstance(problems, Problem) else sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


class UsageError(Exception):
    """The command was called wrongly, or the configuration cannot be read (exit status 2)."""


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM}


def remedy(error: OSError) -> str:
    """What to do about a file or folder that the system would not let us read or write."""
    if error.errno in _FULL:
        return "make room on the disk, then call this again"
    if error.errno in _FORBIDDEN:
        return "give yourself the right to that file and its folder, then call this again"
    if error.errno == errno.EROFS:
        return "this disk can only be read: work on a copy of the repository elsewhere"
    return "see what is wrong with the disk, then call this again"


def unwritten(path: str, error: OSError) -> Problem:
    """The file `path` could not be written."""
    said = f"cannot be written ({error.strerror or error})"
    return Problem(path, 1, said, remedy(error))
