"""Kills at seeded moments, of command, server, supervisor and snippet: twenty, and at night two hundred."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time
from pathlib import Path

import pytest

import verified
from tests.verified import test_run
from tests.verified.test_run import (
    assert_mended,
    assert_no_half_record,
    kill,
    left_of,
    mark_of,
    start,
)
from tests.verified.tiny import Tiny, processes

slow = test_run.slow
KILLS = 20
ALL_KILLS = 200
ENGINE = str(Path(verified.__file__).parent)


def parent_of(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def below(top: int, tiny: Tiny) -> list[list[int]]:
    """Processes of the project by their distance from the command: server, supervisors, snippets."""
    levels: list[list[int]] = [[], [], []]
    for pid in processes(mark_of(tiny)):
        with contextlib.suppress(OSError):
            chain = [pid]
            while chain[-1] > 1 and chain[-1] != top:
                chain.append(parent_of(chain[-1]))
            if chain[-1] == top and 1 <= len(chain) - 1 <= 3:
                levels[len(chain) - 2].append(pid)
    return levels


@pytest.mark.parametrize(
    "seed",
    [*range(KILLS), *(pytest.param(n, marks=pytest.mark.nightly) for n in range(KILLS, ALL_KILLS))],
)
def test_whatever_is_killed_nothing_is_left_and_the_next_run_is_right(
    slow: Tiny, seed: int
) -> None:
    chance = random.Random(seed)
    process = start(slow, "run", "--jobs", "2")
    time.sleep(chance.uniform(0.15, 1.2))
    victim = ("command", "server", "supervisor", "snippet")[seed % 4]
    if victim == "command":
        kill(process)
    else:
        found = below(process.pid, slow)[("server", "supervisor", "snippet").index(victim)]
        for pid in chance.sample(found, 1) if found else ():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        _, err = process.communicate(timeout=60)
        assert ENGINE not in err  # a snippet that was lost shows its own traceback, never ours
        assert process.returncode in (0, 1)
        if process.returncode:
            assert "was lost" in err or "SIGKILL" in err, err
    assert left_of(slow) == []
    assert_no_half_record(slow)
    if seed >= KILLS - 4:  # once for each of the four is enough: it takes a while
        assert_mended(slow)
