"""How long a program waits before its first line: each step starts a fresh interpreter that does one thing."""

import re
import subprocess
import sys
from collections import Counter

from snippets.benchmarks.harness import Case, Work

WORK = Work()


def interpreter(code: str) -> Case:
    """A case whose step runs `code` in an interpreter of its own and waits for its end."""

    def step() -> None:
        subprocess.run([sys.executable, "-c", code], check=True)

    return Case(step, lambda _: [0.0], lambda: slowest(code))


def slowest(code: str) -> str:
    """The three packages whose modules take most of the time of importing, their own code only."""
    command = [sys.executable, "-X", "importtime", "-c", code]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    spent: Counter[str] = Counter()
    modules = 0
    for microseconds, name in re.findall(r"^import time: +(\d+) \| +\d+ \| +(\w+)", told, re.M):
        spent[name] += int(microseconds)
        modules += 1
    told_of = [f"{name} ({time / spent.total():.0%})" for name, time in spent.most_common(3)]
    return f"{modules} modules: {', '.join(told_of)}"
