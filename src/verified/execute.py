"""Running snippets: a process each, from a fork server that has the heavy imports behind it."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import tempfile
import time
import types
import uuid
from collections.abc import Iterable, Iterator, Mapping
from multiprocessing import connection, forkserver, resource_tracker, util
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path

from verified.child import LINUX, supervise
from verified.errors import UsageError, remedy
from verified.job import Job, Outcome
from verified.project import Project
from verified.snippet import Snippet

# What every snippet sees besides the project's own environment. One thread: a second run then
# prints the same text.
_ENVIRONMENT = {
    "COLUMNS": "88",
    "LINES": "40",
    "TZ": "UTC",
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONUTF8": "1",
    "NO_COLOR": "1",
    "TERM": "dumb",
}
_THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS")
_PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "TMPDIR", "SYSTEMROOT")
_MARK = "VERIFIED_RUN"


def environment(
    project: Project, threads: int = 1, own: Mapping[str, str] | None = None
) -> dict[str, str]:
    """The whole environment of a snippet. Nothing else of the caller's, no secret, gets through."""
    home = project.scratch / "home"
    passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    counts = dict.fromkeys(_THREADS, str(threads))
    return {
        **passed,
        **_ENVIRONMENT,
        **counts,
        "HOME": str(home),
        "VERIFIED_PRELOAD": " ".join(project.preload),
        **project.environment,
        **(own or {}),
    }


def job_for(snippet: Snippet) -> Job:
    """How `snippet` is to be run."""
    project, declared = snippet.project, snippet.declaration
    return Job(
        id=snippet.id,
        path=str(snippet.path),
        root=str(project.root),
        timeout=project.timeout if declared.timeout is None else float(declared.timeout),
        output_limit=project.output_limit,
        prelude=project.prelude,
        threads=declared.threads,
        fresh=bool(declared.fresh or declared.environment or declared.threads > 1),
        environment=declared.environment,
    )


class Runner:
    """Runs jobs in parallel, as many at a time as there are cores."""

    def __init__(self, project: Project, workers: int | None = None) -> None:
        """Start nothing yet. `workers`: how many at a time; all cores if not given."""
        self.project = project
        self._cores = sorted(os.sched_getaffinity(0)) if LINUX else []
        self.workers = workers or len(self._cores) or os.cpu_count() or 1

    def warm(self) -> None:
        """Start the server, so that a run to come need not wait for its imports. Does not wait for them."""
        if LINUX:
            self._track()
            self._ready_server(environment(self.project))

    def _track(self) -> None:
        home = self.project.scratch / "home"
        try:
            home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            said = (
                f"{home}: cannot be made ({error.strerror}); what is executed needs it as its home"
            )
            raise UsageError(f"{said}\n    -> {remedy(error)}") from error
        # First: it unblocks Ctrl-C when it starts, whatever was blocked before.
        with _surroundings(environment(self.project) | {_MARK: _mark}):
            resource_tracker.ensure_running()

    def run(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Run `jobs`; each Outcome comes when it is there. Nothing is left running."""
        todo = list(jobs)[::-1]
        free = [
            self._cores[n % len(self._cores)] if self._cores else 0 for n in range(self.workers)
        ]
        running: dict[connection.Connection, tuple[BaseProcess, Job, int]] = {}
        self._track()
        try:
            while todo or running:
                while todo and free:
                    job = todo.pop()
                    core = free.pop()
                    try:
                        with _no_interrupt():  # until it is known, nobody would end it
                            answer, process = self._start(job, core)
                            running[answer] = (process, job, core)
                    except (EOFError, OSError) as error:
                        free.append(core)
                        yield Outcome(job.id, "lost", message=f"was lost: no process ({error})")
                if not running:
                    continue  # none could be started: there is nothing to wait for
                for ready in connection.wait(list(running)):
                    assert isinstance(ready, connection.Connection)
                    process, job, core = running.pop(ready)
                    try:
                        outcome = ready.recv()
                    except (EOFError, OSError):
                        outcome = Outcome(
                            job.id, "lost", message="was lost: its supervisor was killed"
                        )
                    ready.close()
                    process.join()
                    if outcome.ending == "lost":  # after join: a dead supervisor spares nobody
                        self._end_marked()
                    free.append(core)
                    yield outcome
        finally:
            for process, _, _ in running.values():
                process.terminate()  # its supervisor ends all below it
            for process, _, _ in running.values():
                process.join(15)
            if running:
                self._end_marked()

    def _start(self, job: Job, core: int) -> tuple[connection.Connection, BaseProcess]:
        context: BaseContext
        if job.fresh or not LINUX:
            context = multiprocessing.get_context("spawn")
            surroundings = environment(self.project, job.threads, job.environment)
            parent = os.getpid()
        else:
            context = multiprocessing.get_context("forkserver")
            surroundings = environment(self.project)
            self._ready_server(surroundings)
            parent = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]
        if self._cores:
            cores = (core,) if job.threads == 1 else tuple(self._cores[: job.threads])
            job = Job(**{**vars(job), "cores": cores})
        job = Job(**{**vars(job), "parent": parent})
        answer, end = context.Pipe(duplex=False)
        with _surroundings(surroundings | {_MARK: _mark}), _no_main(), _no_interrupt():
            process = context.Process(target=supervise, args=(job, end))
            process.start()
        end.close()
        return answer, process

    def _ready_server(self, surroundings: Mapping[str, str]) -> None:
        """Make sure the standard library's fork server runs, in these surroundings."""
        global _server_key
        key = (self.project.root, tuple(sorted(surroundings.items())), os.getpid())
        server = forkserver._forkserver
        if _server_key not in (None, key):
            server._stop()  # type: ignore[attr-defined]  # the standard library's tests use it too
        _shorten_socket_path()
        if _server_key != key:
            server.set_forkserver_preload(["verified.server"])
            _server_key = key
        with _surroundings({**surroundings, _MARK: _mark}), _no_interrupt():
            server.ensure_running()

    def _end_marked(self) -> None:
        """End what a killed supervisor left behind: processes that carry this runner's mark."""
        deadline = time.monotonic() + 5
        # Again until none is found: one whose parent ends meanwhile cannot be told apart at once.
        while LINUX and self._end_those_seen() and time.monotonic() < deadline:
            time.sleep(0.01)

    def _end_those_seen(self) -> bool:
        """Kill every left process that can be seen now. Whether there was one."""
        wanted = f"{_MARK}={_mark}".encode()
        spared = {
            os.getpid(),
            forkserver._forkserver._forkserver_pid,  # type: ignore[attr-defined]
            resource_tracker._resource_tracker._pid,  # type: ignore[attr-defined]
        }
        alive = {process.pid for process in multiprocessing.active_children()}
        found = False
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit() or int(entry.name) in spared:
                continue
            try:
                marked = wanted in (entry / "environ").read_bytes().split(b"\0")
            except OSError:  # gone, or another user's
                continue
            if not marked:
                continue
            try:
                if not _below(int(entry.name), alive):
                    found = True
                    os.kill(int(entry.name), signal.SIGKILL)
            except OSError:  # it, or what it descends from, ended between two looks
                found = True
        return found


_server_key: tuple[object, ...] | None = None
_mark = uuid.uuid4().hex


def _shorten_socket_path() -> None:
    """Put multiprocessing's socket under /tmp if TMPDIR is deep: its path has at most 108 bytes."""
    if len(os.fsencode(tempfile.gettempdir())) > 60 and Path("/tmp").is_dir():
        before = tempfile.tempdir
        tempfile.tempdir = "/tmp"
        try:
            util.get_temp_dir()  # multiprocessing keeps it
        finally:
            tempfile.tempdir = before


def _below(pid: int, ancestors: set[int | None]) -> bool:
    """Whether `pid` is one of `ancestors` or descends from one."""
    while pid > 1:
        if pid in ancestors:
            return True
        pid = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    return False


@contextlib.contextmanager
def _surroundings(variables: Mapping[str, str]) -> Iterator[None]:
    """Put `variables` in the place of this process's environment, for what is started meanwhile."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(variables)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextlib.contextmanager
def _no_main() -> Iterator[None]:
    """Keep multiprocessing from importing the engine's own `__main__` in every child."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


@contextlib.contextmanager
def _no_interrupt() -> Iterator[None]:
    """Block Ctrl-C for what is started meanwhile, until it can say itself what to do about it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
