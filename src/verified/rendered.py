"""What a directive becomes."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Rendered:
    """What a directive becomes, and what is wrong with it."""

    lines: list[str] = field(default_factory=list)
    """One line for an inline directive."""
    problems: list[str] = field(default_factory=list)
    """Sentences; the caller knows page and line."""
    unusable: list[str] = field(default_factory=list)
    """Sentences on records that cannot be trusted."""
    stale: dict[str, str] = field(default_factory=dict)
    """Id of each snippet it rests on that has changed since it ran -> what changed."""
    shown: list[str] = field(default_factory=list)
    """Ids of the snippets it shows."""

    def take(self, other: Rendered) -> None:
        """Add all of `other`."""
        self.lines += other.lines
        self.problems += other.problems
        self.unusable += other.unusable
        self.stale |= other.stale
        self.shown += other.shown
