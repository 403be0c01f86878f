"""The command `verified`, harmed at its n-th step towards the disk: `python -m tests.verified.writes`.

A step is the moment before or after a file is made, written (or half written), brought to the disk
or renamed. A request is a line of JSON on standard input, and so is its answer. Each is served by
a fork of this process, which has the imports behind it: a fault takes a third of a second.
"""

from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from multiprocessing import util
from pathlib import Path
from typing import IO, Any, NoReturn

HARMS = ("kill", "full", "broken")
"""Killed with -9; no room from then on; an error of the disk, once."""


@dataclass(frozen=True)
class Answer:
    """What became of one call."""

    code: int
    """Exit status; the negative number of the signal that ended it."""
    steps: int
    """How many there were, if it ended by itself."""
    harmed: bool
    """Whether the harm was done: no full disk refuses a step that needs no room."""
    out: str
    err: str


class Writes:
    """A process that calls `verified`."""

    def __init__(self, temporary: Path) -> None:
        """`temporary`: where the called ones put their temporary files."""
        self.temporary = temporary
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.verified.writes"],
            env={
                **os.environ,
                "TMPDIR": str(temporary),
                "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def call(self, root: Path, *arguments: str, harm: str = "", at: int = 0) -> Answer:
        """Call it in the folder `root` with `arguments`; do it `harm` at step `at`."""
        assert self._process.stdin is not None and self._process.stdout is not None
        request = {"arguments": ["--root", str(root), *arguments], "harm": harm, "at": at}
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return Answer(**json.loads(self._process.stdout.readline()))

    def close(self) -> None:
        """End it."""
        self._process.communicate(timeout=20)


class _Steps:
    """Counts the steps of this process; harms it at one of them."""

    def __init__(self, harm: str, at: int) -> None:
        self.count = 0
        self.harmed = False
        self._harm = harm
        self._at = at

    def step(self, takes_room: bool = False) -> None:
        """One step; `takes_room`: it is one that a full disk refuses."""
        self.count += 1
        if self._harm == "kill" and self.count == self._at:
            os.kill(os.getpid(), signal.SIGKILL)
        if self._harm == "full" and self._at and self.count >= self._at and takes_room:
            self.harmed = True
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self._harm == "broken" and self.count == self._at:
            self.harmed = True
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def around(self, function: Callable[..., Any], takes_room: bool = False) -> Callable[..., Any]:
        """`function` with a step before and one after it."""

        def stepping(*arguments: Any, **named: Any) -> Any:
            self.step(takes_room)
            result = function(*arguments, **named)
            self.step()
            return result

        return stepping

    def watch(self) -> None:
        """Count from now on."""
        open_by_number = os.fdopen
        steps = self

        class Raw(io.FileIO):
            """What is written to it goes to the disk in two halves."""

            def write(self, data: Any) -> int:
                whole = bytes(data)
                steps.step(takes_room=True)
                done = super().write(whole[: len(whole) // 2])
                steps.step(takes_room=True)
                done += super().write(whole[done:])
                steps.step()
                return done

        def fdopen(handle: int, mode: str = "r", *rest: Any, **named: Any) -> IO[Any]:
            if "w" not in mode:
                return open_by_number(handle, mode, *rest, **named)
            binary = io.BufferedWriter(Raw(handle, "w"))
            return binary if "b" in mode else io.TextIOWrapper(binary, **named)

        os.fdopen = fdopen  # type: ignore[assignment]
        os.fsync = self.around(os.fsync, takes_room=True)
        os.replace = self.around(os.replace)
        tempfile.mkstemp = self.around(tempfile.mkstemp, takes_room=True)


def _become(request: dict[str, Any], steps: int, out: int, err: int) -> NoReturn:
    """Be the command `verified`."""
    code = 70
    try:
        os.setsid()
        os.dup2(out, 1)
        os.dup2(err, 2)
        from verified.cli import main

        counted = _Steps(request["harm"], request["at"])
        counted.watch()
        code = main(request["arguments"])
        sys.stdout.flush()
        sys.stderr.flush()
        os.pwrite(steps, f"{counted.count} {counted.harmed:d}".encode(), 0)
        util._exit_function()  # type: ignore[attr-defined]  # what an interpreter does at its end
    finally:
        os._exit(code)


def _serve(line: str) -> Answer:
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(tempfile.TemporaryFile()) for _ in range(3)]
        pid = os.fork()
        if pid == 0:
            _become(json.loads(line), *(file.fileno() for file in files))
        _, status = os.waitpid(pid, 0)
        for file in files:
            file.seek(0)
        steps, out, err = (file.read().decode() for file in files)
    code = os.waitstatus_to_exitcode(status)
    count, harmed = map(int, (steps or "0 0").split())
    return Answer(code, count, harmed=bool(harmed) or code == -signal.SIGKILL, out=out, err=err)


def _main() -> None:
    import verified.cli
    import verified.run  # noqa: F401  # now, and not in every fork

    for line in sys.stdin:
        print(json.dumps(asdict(_serve(line))), flush=True)


if __name__ == "__main__":
    _main()
