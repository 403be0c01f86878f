from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.verified.bench.stands import IN_LIST, write_stands
from tests.verified.tiny import Tiny


@pytest.fixture
def stands(tmp_path: Path) -> Tiny:
    return write_stands(tmp_path / "stands")


class Asked:
    """A worker's process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def ask(self, command: str) -> Any:
        assert self.process.stdin and self.process.stdout
        print(command, file=self.process.stdin, flush=True)
        return json.loads(self.process.stdout.readline())


@contextmanager
def worker(stands: Tiny, entry: str = "plain") -> Iterator[Asked]:
    command = [
        sys.executable,
        "-m",
        "verified.bench.worker",
        "snippets.stands.apples.in_list",
        entry,
    ]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=stands.root, stdin=pipe, stdout=pipe, stderr=pipe, text=True
    ) as process:
        try:
            yield Asked(process)
        finally:
            process.kill()


def test_it_prepares_runs_once_and_samples(stands: Tiny) -> None:
    with worker(stands) as asked:
        facts = asked.ask("prepare")
        assert (facts["operations"], facts["dtype"], facts["device"]) == (3000, "int", "cpu")
        first = asked.ask("first")
        assert first["numbers"] == [1.0]
        assert first["seconds"] > 0
        assert 1e-6 < asked.ask("sample 0.01") < 0.1
        assert asked.ask("code") == "the interpreter"
        assert asked.ask("memory") >= 0


def test_what_the_variant_prints_is_no_answer(stands: Tiny) -> None:
    stands.edit(IN_LIST, "adding(3000)", "print('{}') or adding(3000)")
    with worker(stands) as asked:
        assert asked.ask("prepare")["dtype"] == "int"


def test_whatever_it_raises_is_told(stands: Tiny) -> None:
    with worker(stands, "missing") as asked:
        assert asked.ask("prepare") == {"error": "KeyError: 'missing'"}
    stands.edit(IN_LIST, "adding(3000)", "exit(3)")
    with worker(stands) as asked:
        assert asked.ask("prepare") == {"error": "SystemExit: 3"}


def test_what_is_done_between_calls_is_not_timed(stands: Tiny) -> None:
    stands.edit(IN_LIST, "lambda: adding(3000)", "settled")
    stands.edit(
        IN_LIST,
        "VARIANTS = {",
        "import time\n\n\ndef settled():\n    case = adding(30)\n"
        "    case.settle = lambda: time.sleep(0.03)\n    return case\n\n\nVARIANTS = {",
    )
    with worker(stands) as asked:
        asked.ask("prepare")
        assert asked.ask("sample 0.05") < 0.01
