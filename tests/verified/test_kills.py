"""Kills at seeded moments, of command, server, supervisor and snippet: twenty, and at night two hundred."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import verified
from tests.faults import INJECTED
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
VICTIMS = ("command", "server", "supervisor", "snippet")
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


def kill_one_below(
    process: subprocess.Popen[str], tiny: Tiny, level: int, chance: random.Random
) -> bool:
    """Kill a process at this distance from the command, once there is one; whether there was."""
    while process.poll() is None:
        for pid in chance.sample(found, 1) if (found := below(process.pid, tiny)[level]) else ():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                return True
        time.sleep(0.01)
    return False


@pytest.mark.parametrize(
    "seed",
    [
        pytest.param(
            seed,
            marks=[
                pytest.mark.fault(f"kill {VICTIMS[seed % 4]}"),
                *([pytest.mark.nightly] if seed >= KILLS else []),
            ],
        )
        for seed in range(ALL_KILLS)
    ],
)
def test_whatever_is_killed_nothing_is_left_and_the_next_run_is_right(
    slow: Tiny, seed: int, record_property: Callable[[str, object], None]
) -> None:
    chance = random.Random(seed)
    process = start(slow, "run", "--jobs", "2")
    time.sleep(chance.uniform(0.15, 1.2))
    victim = VICTIMS[seed % 4]
    if victim == "command":
        record_property(INJECTED, int(process.poll() is None))
        kill(process)
    else:
        killed = kill_one_below(process, slow, VICTIMS.index(victim) - 1, chance)
        record_property(INJECTED, int(killed))
        _, err = process.communicate(timeout=60)
        assert ENGINE not in err  # a snippet that was lost shows its own traceback, never ours
        assert process.returncode in (0, 1)
        if process.returncode:
            assert "was lost" in err or "SIGKILL" in err, err
    assert left_of(slow) == []
    assert_no_half_record(slow)
    if seed >= KILLS - 4:  # once for each of the four is enough: it takes a while
        assert_mended(slow)
