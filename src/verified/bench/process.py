"""The process of one variant: an interpreter of its own, or a fork of one that has imported the frameworks."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from verified.bench.workload import Variant
from verified.errors import Problem, VerifiedError
from verified.project import Project

_PATIENCE = 5
"""Seconds that a process has to end by itself."""


class Worker:
    """Prepares one variant and times it when told to, in an interpreter of its own."""

    def __init__(self, project: Project, variant: Variant, caches: Path) -> None:
        """Start it, with the compilers' caches in the folder `caches`."""
        self.variant = variant
        self.errors = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115
        read, write = os.pipe(), os.pipe()
        self.pid = self._start(project, caches, (read[0], write[1], self.errors.fileno()))
        for theirs in (read[0], write[1]):
            os.close(theirs)
        self.commands: IO[str] = os.fdopen(read[1], "w", encoding="utf-8")
        self.answers: IO[str] = os.fdopen(write[0], encoding="utf-8")

    def send(self, command: str) -> None:
        """Tell it to begin."""
        with contextlib.suppress(BrokenPipeError):  # it died; reading its answer says so
            print(command, file=self.commands, flush=True)

    def answer(self) -> Any:
        """What it answered; VerifiedError, if it raised or died."""
        line = self.answers.readline()
        try:
            answer = json.loads(line)
        except ValueError:
            answer = {"error": f"the process ended{self._status()}"}
        if isinstance(answer, dict) and "error" in answer:
            self.errors.seek(0)
            detail = "\n".join(self.errors.read().splitlines()[-15:])
            file = self.variant.module.replace(".", "/") + ".py"
            said = f"the variant '{self.variant.entry}' failed: {answer['error']}"
            raise VerifiedError(
                Problem(file, 1, said, "mend it; nothing of this workload is kept", detail)
            )
        return answer

    def ask(self, command: str) -> Any:
        """Send a command and wait for the answer."""
        self.send(command)
        return self.answer()

    def dismiss(self) -> None:
        """Tell it to end."""
        with contextlib.suppress(OSError):
            self.commands.close()

    def end(self) -> None:
        """End it and wait, so that its processor time is counted as ours."""
        self.dismiss()
        self._wait()
        self.answers.close()
        self.errors.close()

    def _start(self, project: Project, caches: Path, ends: tuple[int, int, int]) -> int:
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "verified.bench.worker",
                self.variant.module,
                self.variant.entry,
            ],
            cwd=project.root,
            env=environment(project, caches),
            stdin=ends[0],
            stdout=ends[1],
            stderr=ends[2],
        )
        return self._process.pid

    def _status(self) -> str:
        return f" (exit status {self._process.wait(10)})"

    def _wait(self) -> None:
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Nursery:
    """A process that has imported what the project preloads, and of which workers are forks.

    Imports are most of what it costs to see that a variant works.
    """

    def __init__(self, project: Project, caches: Path) -> None:
        self.socket, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "verified.bench.worker", "--nursery", *project.preload],
            cwd=project.root,
            env=environment(project, caches),
            stdin=theirs.fileno(),
        )
        theirs.close()

    def fork(self, variant: Variant, ends: tuple[int, int, int]) -> int:
        """A worker with these files for input, output and errors; its process id."""
        socket.send_fds(self.socket, [f"{variant.module} {variant.entry}".encode()], list(ends))
        told = self.socket.recv(32)
        if not told:
            raise RuntimeError("the process that imports the frameworks ended")
        return int(told)

    def end(self) -> None:
        """End it; its workers have ended."""
        self.socket.close()
        self._process.wait()


class Forked(Worker):
    """The same as a fork: quick to start, and its times mean nothing."""

    def __init__(self, nursery: Nursery, project: Project, variant: Variant, caches: Path) -> None:
        self._nursery = nursery
        super().__init__(project, variant, caches)

    def _start(self, project: Project, caches: Path, ends: tuple[int, int, int]) -> int:
        return self._nursery.fork(self.variant, ends)

    def _status(self) -> str:
        return ""

    def _wait(self) -> None:
        """Until it has closed its output, which it does at its end."""
        if not select.select([self.answers], [], [], _PATIENCE)[0]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)


def environment(project: Project, caches: Path) -> Mapping[str, str]:
    """Where programs are, the project's own variables, and the compilers' caches in `caches`."""
    kept = {
        k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR")
    }
    folders = {name: str(caches / name.lower()) for name in project.bench_cold}
    return {**kept, "PYTHONHASHSEED": "0", **project.bench_environment, **folders}
