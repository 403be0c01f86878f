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
UNSTEADY = 4.0
"""How much the same piece of arithmetic may vary, at most: its ninth decile over its first. Rented machines,
whose neighbours nobody sees, vary by 2 when they are idle; the rounds are there to bear that."""


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
    """Seconds of all cores so far, and the busy ones among them."""

    total: float
    busy: float

    @classmethod
    def now(cls) -> Clock | None:
        """As the system tells it; None where it does not."""
        try:
            first = Path("/proc/stat").read_text().splitlines()[0].split()[1:9]
        except (OSError, IndexError):
            return None
        ticks = [int(x) / os.sysconf("SC_CLK_TCK") for x in first]
        return cls(sum(ticks), sum(ticks) - ticks[3] - ticks[4])


def others(before: Clock | None, after: Clock | None, own: float) -> float:
    """Share of the machine that went elsewhere: `own` are the seconds that this measurement used."""
    if before is None or after is None or after.total <= before.total:
        return 0.0
    return max(0.0, after.busy - before.busy - own) / (after.total - before.total)


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
