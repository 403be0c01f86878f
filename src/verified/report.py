"""What a run or a check tells of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from verified.errors import Problem
from verified.record import Record
from verified.snippet import Snippet
from verified.values import diff


@dataclass(frozen=True)
class Result:
    """What became of one snippet: a record, or the problems that kept it from one."""

    snippet: Snippet
    record: Record | None = None
    problems: tuple[Problem, ...] = ()
    executed: bool = True


@dataclass
class Change:
    """A snippet whose output, or whose state, is not what it was."""

    snippet: Snippet
    old: Record | None
    new: Record
    find_pages: Callable[[], list[str]]
    """Finds the pages that show it, as `file:line`: every page is read for that."""

    @cached_property
    def pages(self) -> list[str]:
        """The pages that show it."""
        return self.find_pages()

    def __str__(self) -> str:
        """Which, where it is shown, old and new."""
        shown = ", ".join(self.pages) or "no page"
        head = f"changed: {self.snippet.id} (shown at {shown})"
        if self.old is None:
            body = "\n".join(f"+{line}" for line in self.new.output.splitlines())
        else:
            if self.old.state != self.new.state:
                head += f": {self.old.state} -> {self.new.state}"
            body = diff(self.old.output, self.new.output, self.snippet.id)
        return head + "\n" + "\n".join(f"    {line}" for line in body.splitlines())


@dataclass
class Report:
    """What a run or a check did."""

    states: Counter[str] = field(default_factory=Counter)
    """How many snippets are in each state."""
    executed: int = 0
    written: int = 0
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ran: dict[str, tuple[str, float]] = field(default_factory=dict)
    """State and seconds of each snippet that was executed."""

    def summary(self) -> str:
        """One line."""
        states = ", ".join(f"{count} {state}" for state, count in sorted(self.states.items()))
        total = sum(self.states.values())
        plural = "s" * (total != 1)
        return f"{total} snippet{plural} ({states or 'none'}); {self.executed} executed"

    def note(self, result: Result) -> None:
        """Count what became of one snippet."""
        state = result.record.state if result.record else "failed"
        self.states[state] += 1
        self.problems += result.problems
        if result.executed:
            self.executed += 1
            self.ran[result.snippet.id] = (state, result.record.seconds if result.record else 0.0)
