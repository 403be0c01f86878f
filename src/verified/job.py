"""What crosses the border between the engine and the process that runs a snippet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Job:
    """One snippet to run."""

    id: str
    path: str
    """The file, absolute."""
    root: str
    """The repository's root: on the path, and what tracebacks call first-party."""
    timeout: float
    """Seconds."""
    output_limit: int
    """Bytes."""
    prelude: str = ""
    threads: int = 1
    fresh: bool = False
    """Whether it gets a fresh interpreter."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Its own environment; only in a fresh interpreter does all of it take effect."""
    parent: int = 0
    """Process that starts the supervisor: if it is gone, nothing is started."""
    cores: tuple[int, ...] = ()
    """Cores it is held to; none: wherever the system likes."""


Ending = Literal["returned", "raised", "exited", "signalled", "timeout", "flooded", "lost"]


@dataclass(frozen=True)
class Outcome:
    """How a run ended, and what it printed."""

    id: str
    ending: Ending
    output: bytes = b""
    """Standard output and error, in the order they were written."""
    temporary: str = ""
    """The folder it ran in, for the normaliser."""
    seconds: float = 0.0
    """From the module's first statement to its last."""
    exception: str = ""
    """Class name of what was raised."""
    message: str = ""
    """Its message; or what the exit status, the signal or the engine says."""
    line: int = 0
    """Line of the snippet's file at which it was raised."""
    stray: int = 0
    """Processes that were still running when it had ended."""
