"""The machine that measures: which class it belongs to, and whether something else keeps it busy."""

from __future__ import annotations

import os
import platform
import re
import time
from dataclasses import dataclass
from pathlib import Path

from verified.verdict import device

CPU = "cpu"
BUSY = 0.15
"""Share of the machine that others may use, at most, while it measures."""
UNSTEADY = 1.35
"""How much the same piece of arithmetic may vary, at most: its ninth decile over its first."""


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def name(accelerator: str = CPU) -> str:
    """The class of machine: chip, cores, system and what variants ran on."""
    parts = [device(), f"{cores()} cores", platform.system()]
    if accelerator != CPU:
        parts.insert(0, accelerator)
    return re.sub(
        r"[^a-z0-9.]+", "-", re.sub(r"\(r\)|\(tm\)|processor|@", " ", " ".join(parts).lower())
    ).strip("-")


def describe() -> dict[str, str]:
    """What a record says of the machine."""
    return {
        "chip": device(),
        "cores": str(cores()),
        "system": f"{platform.system()} {platform.machine()}",
        "memory": f"{_memory() / 2**30:.0f} GiB",
        "load before": f"{os.getloadavg()[0]:.2f}",
    }


def _memory() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return 0


@dataclass(frozen=True)
class Clock:
    """Seconds of all cores so far, busy ones among them, and those of this process and its children."""

    total: float
    busy: float
    own: float

    @classmethod
    def now(cls) -> Clock:
        """As the system tells it; where it does not, nobody else is seen."""
        times = os.times()
        own = times.user + times.system + times.children_user + times.children_system
        try:
            first = Path("/proc/stat").read_text().splitlines()[0].split()[1:9]
        except (OSError, IndexError):
            return cls(time.monotonic(), own, own)
        ticks = [int(x) / os.sysconf("SC_CLK_TCK") for x in first]
        return cls(sum(ticks), sum(ticks) - ticks[3] - ticks[4], own)

    def others(self, since: Clock) -> float:
        """Share of the machine that other processes, and other machines on this chip, used since then.

        Children count once they have ended and were waited for.
        """
        total = self.total - since.total
        return max(0.0, (self.busy - since.busy) - (self.own - since.own)) / total if total else 0.0


def beat() -> float:
    """Seconds of a fixed piece of arithmetic: how fast the machine is just now."""
    begun = time.perf_counter()
    x = 1
    for _ in range(20_000):
        x = x * 1103515245 + 12345 & 0x7FFFFFFF
    return time.perf_counter() - begun


def unsteady(beats: list[float]) -> float:
    """How much the beats vary: their ninth decile over their first."""
    ordered = sorted(beats)
    return ordered[len(ordered) * 9 // 10] / ordered[len(ordered) // 10]
