"""run --watch, driven as a person drives it: save a file, look at what comes."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, Queue

import pytest

from tests.verified.tiny import Tiny, processes

pytestmark = pytest.mark.alone

HELPER = '''
    """What both sides share."""

    UNIT = "apples"
'''


class Session:
    """A running `verified run --watch`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: Queue[str] = Queue()
        for stream in (process.stdout, process.stderr):
            assert stream is not None
            threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream: object) -> None:
        for line in stream:  # type: ignore[attr-defined]
            self.lines.put(line.rstrip("\n"))

    def until(self, *what: str, limit: float = 20) -> str:
        """Everything said until each of `what` was, in whatever order two streams brought it."""
        said: list[str] = []
        end = time.monotonic() + limit
        while time.monotonic() < end:
            try:
                said.append(self.lines.get(timeout=0.2))
            except Empty:
                continue
            if all(any(piece in line for line in said) for piece in what):
                return "\n".join(said)
        raise AssertionError(f"never said {what!r}, but:\n" + "\n".join(said))


@contextmanager
def watching(tiny: Tiny, mark: str = "") -> Iterator[Session]:
    process = tiny.start("run", "--watch", environment={"TMPDIR": mark} if mark else None)
    session = Session(process)
    try:
        session.until("watching")
        yield session
    finally:
        process.kill()
        process.wait()


def eventually(holds: Callable[[], bool], limit: float = 10) -> bool:
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return holds()


def test_a_saved_snippet_is_run_and_told(ran: Tiny) -> None:
    with watching(ran) as session:
        ran.edit("snippets/sums/total/in_list.py", "[1, 2, 4]", "[1, 2, 5]")
        said = session.until("1 changed")
    assert "changed: sums/total/in_list (shown at docs/zh/sums.md:8" in said
    assert "-total: 7" in said
    assert "+total: 8" in said
    assert ran.read("snippets/sums/total/in_list.out").startswith("total: 8\n")


def test_a_saved_helper_runs_all_that_import_it_and_nothing_else(ran: Tiny) -> None:
    ran.write("snippets/sums/words.py", HELPER)
    for side in ("in_list", "in_dict"):
        ran.edit(
            f"snippets/sums/total/{side}.py",
            "\n\ndef total",
            "\nfrom snippets.sums.words import UNIT\n\n\ndef total",
        )
        ran.edit(f"snippets/sums/total/{side}.py", "apples", "{UNIT}")
    assert ran.verified("run").code == 0
    with watching(ran) as session:
        ran.edit("snippets/sums/words.py", "apples", "pears")
        said = session.until("2 changed")
    assert "2 executed" in said
    assert "pears" in ran.read("snippets/sums/total/in_dict.out")


def test_a_failure_is_told_and_the_watch_lives_on(ran: Tiny) -> None:
    name = "snippets/sums/total/in_list.py"
    with watching(ran) as session:
        ran.edit(name, "numbers = [1, 2, 4]", "numbers = [1, 2, None]")
        session.until(f"{name}:{ran.line(name, 'return sum')}: raised TypeError", "0 changed")
        ran.edit(name, "[1, 2, None]", "[1, 2, 6]")
        assert "+total: 9" in session.until("1 changed")


def test_a_file_half_typed_is_told_and_the_watch_lives_on(ran: Tiny) -> None:
    before = ran.read("pyproject.toml")
    with watching(ran) as session:
        ran.edit("pyproject.toml", "[tool.verified]", "[tool.verified")
        session.until("pyproject.toml: ")
        ran.path("pyproject.toml").write_text(before, encoding="utf-8")
        ran.edit("snippets/sums/total/in_dict.py", '"c": 4', '"c": 5')
        session.until("+total: 8")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_running_when_it_ends(ran: Tiny, number: signal.Signals) -> None:
    mark = ran.path(f"tmp-{uuid.uuid4().hex}")
    mark.mkdir()
    with watching(ran, str(mark)) as session:
        ran.edit(
            "snippets/sums/total/in_list.py",
            "numbers = [1, 2, 4]",
            'numbers = [1, 2, 4]\n    __import__("time").sleep(9)',
        )
        assert eventually(lambda: len(processes(str(mark))) >= 3)
        os.kill(session.process.pid, number)
        session.process.wait(20)
        assert eventually(lambda: not processes(str(mark))), "something outlived it"
        if number == signal.SIGINT:
            assert session.process.returncode == 130
    assert ran.verified("check", "--structure").err.count("has not been run since") == 1


def test_all_and_watch_exclude_each_other(ran: Tiny) -> None:
    result = ran.verified("run", "--watch", "--all")
    assert result.code == 2
    assert "choose one" in result.err
