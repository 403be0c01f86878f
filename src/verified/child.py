"""One snippet in one process, watched by a supervisor that outlives it and ends all it started.

`supervise` runs in a child of the fork server (or in a fresh interpreter), forks once more, and
runs the snippet in that grandchild. As the subreaper of everything below it, the supervisor finds
and ends even a process that called setsid; told by the kernel that its own parent died, it ends
everything before it goes.
"""

from __future__ import annotations

import atexit
import contextlib
import ctypes
import io
import json
import linecache
import os
import resource
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
import types
import uuid
from multiprocessing import util
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NoReturn

from verified.enclosure import enclose
from verified.job import Ending, Job, Outcome

LINUX = sys.platform == "linux"
_SET_PDEATHSIG, _SET_CHILD_SUBREAPER = 1, 36
_REPEATED = 3
"""How often one line of a traceback is shown, as Python does it."""


def supervise(job: Job, answer: Connection) -> None:
    """Run `job` in a child of this process and send its Outcome through `answer`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the engine decides what Ctrl-C means
    folder = Path(tempfile.gettempdir(), f"verified-{uuid.uuid4().hex[:8]}")
    signal.signal(signal.SIGTERM, lambda *_: _leave(folder))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    die_with_parent(signal.SIGTERM)
    if job.parent and os.getppid() != job.parent:  # it was killed before the line above
        _leave(folder)
    adopt_orphans()
    try:
        folder.mkdir(mode=0o700)
        outcome = _watch(job, folder)
    except (OSError, MemoryError) as error:  # no room, no process, no pipe
        said = str(error) or "memory ran out"
        outcome = Outcome(job.id, "lost", message=f"was lost: it could not be started ({said})")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    with contextlib.suppress(OSError):  # whoever asked may have gone
        answer.send(outcome)
        answer.close()


def die_with_parent(number: signal.Signals) -> None:
    """Ask the kernel for signal `number` when this process's parent dies (Linux)."""
    if LINUX:
        parent = os.getppid()
        ctypes.CDLL(None).prctl(_SET_PDEATHSIG, int(number), 0, 0, 0)
        if os.getppid() != parent:  # it died before the kernel was asked
            os.kill(os.getpid(), number)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends (Linux)."""
    if LINUX:
        ctypes.CDLL(None).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _leave(folder: Path) -> NoReturn:
    end_descendants()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def _watch(job: Job, folder: Path) -> Outcome:
    output, output_end = os.pipe()
    report, report_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(output)
        os.close(report)
        _become(job, folder, output_end, report_end)
    os.close(output_end)
    os.close(report_end)
    os.set_blocking(output, False)
    os.set_blocking(report, False)
    # What the snippet forked may hold our pipes open: only its own end tells that it ended.
    ended = os.pidfd_open(pid) if hasattr(os, "pidfd_open") else None
    watched = [output, report, *([ended] if ended is not None else [])]
    deadline = time.monotonic() + job.timeout
    printed = bytearray()
    said = bytearray()
    ending: Ending | None = None
    status: int | None = None
    while ending is None and status is None:
        left = max(0.0, deadline - time.monotonic())
        ready, _, _ = select.select(watched, [], [], left if ended is not None else min(left, 0.02))
        if output in ready:
            chunk = _read(output)
            printed += chunk
            if not chunk:
                watched.remove(output)  # it closed its output, and goes on
            if len(printed) > job.output_limit:
                ending = "flooded"
        if report in ready:
            chunk = _read(report)
            said += chunk
            if not chunk:
                watched.remove(report)
        done, code = os.waitpid(pid, os.WNOHANG)
        if done:
            status = code
        elif time.monotonic() >= deadline:
            ending = ending or "timeout"
    while chunk := _read(report):
        said += chunk
    if ended is not None:
        os.close(ended)
    stray = end_descendants()
    if status is None:
        stray = max(0, stray - 1)  # the snippet's own process is no stray
    while len(printed) <= job.output_limit and (chunk := _read(output)):
        printed += chunk
    os.close(output)
    os.close(report)
    facts: dict[str, Any] = {"id": job.id, "temporary": str(folder), "stray": stray}
    facts["output"] = bytes(printed[: job.output_limit])
    if ending == "flooded":
        return Outcome(
            ending=ending, message=f"printed more than {job.output_limit} bytes", **facts
        )
    if ending == "timeout":
        return Outcome(ending=ending, message=f"was still running after {job.timeout:g} s", **facts)
    with contextlib.suppress(ValueError):
        return Outcome(**facts, **json.loads(said))
    assert status is not None
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        return Outcome(ending="signalled", message=f"was ended by {name}", **facts)
    code = os.waitstatus_to_exitcode(status)
    return Outcome(
        ending="exited", message=f"left with exit status {code} before main returned", **facts
    )


def _read(pipe: int) -> bytes:
    """What is in the pipe now; nothing if it is empty or closed."""
    try:
        return os.read(pipe, 1 << 16)
    except BlockingIOError:
        return b""


def end_descendants() -> int:
    """Kill everything below this process and wait for it; how many processes that were."""
    ended: set[int] = set()
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        for pid in _descendants(os.getpid()):
            ended.add(pid)
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            break
        time.sleep(0.001)
    return len(ended)


def _descendants(pid: int) -> list[int]:
    """Process numbers below `pid`. Without /proc (macOS), the process groups are all we know."""
    found: list[int] = []
    with contextlib.suppress(OSError):
        for task in os.listdir(f"/proc/{pid}/task"):
            for child in Path(f"/proc/{pid}/task/{task}/children").read_text().split():
                found += [int(child), *_descendants(int(child))]
    return found


# ------------------------------------------------------------------ the snippet's own process


def _become(job: Job, folder: Path, output: int, report: int) -> NoReturn:
    """Turn this process into the one that runs the snippet. Never returns."""
    code = 70
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        die_with_parent(signal.SIGKILL)
        _isolate(job, folder, output)
        mine = os.getpid()
        told = _run(job)
        _flush()
        if os.getpid() == mine:  # and not a process that the snippet forked and that returned, too
            os.write(report, json.dumps(told).encode())
        code = 0
    except BaseException:  # the engine's own fault: let it be seen in the output
        traceback.print_exc()
        _flush()
    finally:
        os._exit(code)


def _isolate(job: Job, folder: Path, output: int) -> None:
    os.setsid()
    os.environ["TMPDIR"] = str(folder)  # what it leaves there goes with the folder
    tempfile.tempdir = None
    enclose([str(folder), os.environ.get("HOME", "")])
    os.chdir(folder)  # by its path, and so by the mount that may be written to
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    for name, number in (("stdout", 1), ("stderr", 2)):
        stream = io.TextIOWrapper(
            io.BufferedWriter(io.FileIO(number, "w", closefd=False)),
            encoding="utf-8",
            errors="backslashreplace",
            line_buffering=True,
        )
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    if job.cores and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, job.cores)


def _run(job: Job) -> dict[str, Any]:
    """Run the snippet as `__main__`; what is told is JSON and becomes part of the Outcome."""
    sys.path[:0] = [job.root]
    sys.argv = [job.path]
    exec(compile(job.prelude, "<prelude>", "exec"), {})
    module = types.ModuleType("__main__")
    module.__file__ = job.path
    module.__builtins__ = __builtins__  # type: ignore[attr-defined]
    sys.modules["__main__"] = module  # spawned processes look here for what to import
    atexit._clear()  # what the packages registered in the server is the server's
    start = time.perf_counter()
    try:
        source = Path(job.path).read_bytes()
        exec(compile(source, job.path, "exec"), module.__dict__)
        _finish()
    except BaseException as error:
        seconds = time.perf_counter() - start
        text, line = describe(error, job.root, job.path)
        _flush()
        os.write(2, text.encode(errors="backslashreplace"))
        name = type(error).__name__
        return {
            "ending": "raised",
            "exception": name,
            "message": str(error),
            "line": line,
            "seconds": seconds,
        }
    return {"ending": "returned", "seconds": time.perf_counter() - start}


def _finish() -> None:
    """What an interpreter does at its end: wait for threads that are no daemons, call atexit."""
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    util._exit_function()  # type: ignore[attr-defined]  # multiprocessing's: ends daemons, joins the other processes


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    ctypes.CDLL(None).fflush(None)  # what C code printed


def describe(error: BaseException, root: str, path: str) -> tuple[str, int]:
    """The traceback as a page shows it, and the line of `path` it points at.

    First-party frames are kept, each run of others becomes one line `  ...`, so that the text
    does not change with every release of a library.
    """
    lines: list[str] = []
    where = 0
    last: tuple[str, int | None] | None = None
    repeated = 0

    def close() -> None:
        if repeated > _REPEATED:
            lines.append(f"  [Previous line repeated {repeated - _REPEATED} more times]")

    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == __file__ or frame.filename == "<prelude>":
            continue
        own = frame.filename.startswith(root + os.sep) and "site-packages" not in frame.filename
        if own and frame.filename == path:
            where = frame.lineno or 0
        if last == (frame.filename, frame.lineno):
            repeated += 1
        else:
            close()
            last, repeated = (frame.filename, frame.lineno), 1
        if repeated > _REPEATED:
            continue
        if own:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}')
            if text := linecache.getline(frame.filename, frame.lineno or 0).strip():
                lines.append(f"    {text}")
        elif not lines or lines[-1] != "  ...":
            lines.append("  ...")
    close()
    if isinstance(error, SyntaxError) and error.filename == path:
        where = error.lineno or 0
    head = ["Traceback (most recent call last):"] if lines else []
    said = "".join(traceback.format_exception_only(type(error), error)).rstrip("\n")
    return "\n".join([*head, *lines, said]) + "\n", where
