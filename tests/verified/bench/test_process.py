"""Workers, in an interpreter of their own and as forks: what one answers, so does the other."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.verified.bench.stands import IN_LIST, workload, write_stands
from tests.verified.tiny import Tiny
from verified.bench import process
from verified.bench.process import Forked, Nursery, Worker
from verified.errors import VerifiedError

Start = Callable[[], Worker]


@pytest.fixture
def stands(tmp_path: Path) -> Tiny:
    return write_stands(tmp_path / "stands")


@pytest.fixture(
    params=[
        "alone",
        pytest.param(
            "forked", marks=pytest.mark.skipif(sys.platform != "linux", reason="forks are Linux's")
        ),
    ]
)
def start(request: pytest.FixtureRequest, stands: Tiny, tmp_path: Path) -> Iterator[Start]:
    project, variant = stands.project, workload(stands).variants[0]
    if request.param == "alone":
        yield lambda: Worker(project, variant, tmp_path)
        return
    nursery = Nursery(project, tmp_path)
    yield lambda: Forked(nursery, project, variant, tmp_path)
    nursery.end()


def running(pid: int) -> bool:
    """Whether there is such a process, one that ended but was not waited for aside."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def ended(pid: int) -> bool:
    """Whether it ends within some seconds."""
    end = time.monotonic() + 5
    while running(pid) and time.monotonic() < end:
        time.sleep(0.01)
    return not running(pid)


def test_it_prepares_runs_and_ends(start: Start) -> None:
    worker = start()
    assert worker.ask("prepare")["dtype"]
    assert worker.ask("first")["numbers"]
    assert worker.ask("sample 0") > 0
    assert worker.ask("code") == "the interpreter"
    assert running(worker.pid)
    worker.end()
    assert ended(worker.pid)


def test_many_live_at_the_same_time(start: Start) -> None:
    workers = [start() for _ in range(3)]
    assert len({worker.pid for worker in workers}) == 3
    for worker in workers:
        worker.ask("prepare")
    firsts = [worker.ask("first")["numbers"] for worker in workers]
    assert firsts[0] == firsts[1] == firsts[2]
    for worker in workers:
        worker.end()


def test_what_it_raises_is_told_with_what_it_printed(stands: Tiny, start: Start) -> None:
    stands.edit(IN_LIST, "adding(", "print('so far', flush=True) or 1 / 0 or adding(")
    worker = start()
    with pytest.raises(VerifiedError, match="'plain' failed: ZeroDivisionError") as raised:
        worker.ask("prepare")
    assert "so far" in raised.value.problems[0].detail
    worker.end()


def test_one_that_dies_is_told(stands: Tiny, start: Start) -> None:
    stands.edit(IN_LIST, "adding(", "__import__('os')._exit(7) or adding(")
    worker = start()
    with pytest.raises(VerifiedError, match="the process ended"):
        worker.ask("prepare")
    worker.end()


def test_one_that_does_not_end_is_ended(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_PATIENCE", 0.2)
    worker = start()
    os.kill(worker.pid, 19)  # stopped, it cannot even end
    worker.end()
    assert ended(worker.pid)
