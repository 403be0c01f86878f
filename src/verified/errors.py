"""What can go wrong, said so that it can be mended: what, where, how."""

from __future__ import annotations

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
