"""One variant in a process of its own: prepares it, then times it when told to.

`python -m verified.bench.worker MODULE VARIANT` reads one command a line from its input and answers each
with one line of JSON. What the variant prints goes to its error output.

`python -m verified.bench.worker --nursery PACKAGE ...` imports the packages; then its input is a socket, over which
it is sent a module, a variant and three files for each worker that it is to fork.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import resource
import signal
import socket
import sys
import time
from collections.abc import Callable
from typing import Any

_MOST = 1 << 20
"""Calls in one sample, at most."""
_LONG = 0.5
"""Seconds of a step that is not called once in vain before each sample: it warms up by itself."""


def nursery(*packages: str) -> None:
    """Import the packages, then fork a worker for each request; the end of the input ends it."""
    for name in packages:
        with contextlib.suppress(Exception):  # a variant that needs it will say so
            importlib.import_module(name)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them
    requests = socket.socket(fileno=0)
    while True:
        request, files, _, _ = socket.recv_fds(requests, 1024, 3)
        if not request:
            return
        if pid := os.fork():
            for file in files:
                os.close(file)
            requests.send(str(pid).encode())
            continue
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)  # it has children of its own to wait for
        for number, file in enumerate(files):
            os.dup2(file, number)
            os.close(file)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        main(*request.decode().split())
        os._exit(0)


def main(module: str, variant: str) -> None:
    """Serve `prepare`, `first`, `sample SECONDS`, `processor`, `memory`, `code`; the end of the input ends it."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    serve = _Variant(module, variant)
    for line in sys.stdin:
        name, *rest = line.split()
        try:
            answer: Any = getattr(serve, name)(*map(float, rest))
        except BaseException as error:  # whatever it is, the parent is told
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


class _Variant:
    def __init__(self, module: str, variant: str) -> None:
        self.module, self.variant = module, variant
        self.calls, self.each = 0, 0.0

    def prepare(self) -> dict[str, Any]:
        """Import it and make its data; its work and its device."""
        module = importlib.import_module(self.module)
        before = _peak_memory()
        self.case = module.VARIANTS[self.variant]()
        work = module.WORK
        self.work = work[self.variant] if isinstance(work, dict) else work
        self.before = before
        return {
            "operations": float(self.work.operations),
            "bytes": float(self.work.bytes),
            "dtype": str(self.work.dtype),
            "tolerance": float(self.work.tolerance),
            "device": str(getattr(self.case, "device", "cpu")),
        }

    def first(self) -> dict[str, Any]:
        """The first call, in seconds, and its result: the numbers that all variants must agree on."""
        begun = time.perf_counter()
        result = self.case.step()
        spent = time.perf_counter() - begun
        return {"seconds": spent, "numbers": [float(x) for x in self.case.read(result)]}

    def sample(self, seconds: float) -> float:
        """Seconds per call, over as many calls as fill `seconds`; the first sample finds how many."""
        step: Callable[[], object] = self.case.step
        if settle := getattr(self.case, "settle", None):
            return _each(step, settle, seconds)
        if not self.calls:
            self.calls, self.each = _calibrate(step, seconds)
        if self.each < _LONG:
            step()  # caches, threads and clock are as in use, not as after a rest
        gc.collect()
        gc.disable()
        try:
            begun = time.perf_counter()
            for _ in range(self.calls):
                step()
            return (time.perf_counter() - begun) / self.calls
        finally:
            gc.enable()

    def processor(self) -> float:
        """Seconds that it kept processors busy so far."""
        return sum(os.times()[:4])

    def memory(self) -> int:
        """Bytes that it needed beyond its imports."""
        return max(0, _peak_memory() - self.before)

    def code(self) -> str:
        """What did the work, if it can tell."""
        code = getattr(self.case, "code", None)
        return str(code()) if code else ""


def _each(step: Callable[[], object], settle: Callable[[], object], seconds: float) -> float:
    """Seconds per call where something is to be done, untimed, after each one."""
    spent, calls = 0.0, 0
    end = time.perf_counter() + seconds
    while not calls or time.perf_counter() < end:
        begun = time.perf_counter()
        step()
        spent += time.perf_counter() - begun
        settle()
        calls += 1
    return spent / calls


def _calibrate(step: Callable[[], object], seconds: float) -> tuple[int, float]:
    """How many calls take about `seconds`, once the time of a call has settled; and that time."""
    calls = 1
    while True:
        begun = time.perf_counter()
        for _ in range(calls):
            step()
        spent = time.perf_counter() - begun
        if spent >= seconds / 2 or calls >= _MOST:
            each = spent / calls
            return max(1, min(_MOST, round(seconds / max(each, 1e-9)))), each
        calls *= 2


def _peak_memory() -> int:
    """Bytes of memory that this process and its ended children have held at most."""
    unit = 1 if sys.platform == "darwin" else 1024
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) * unit


if __name__ == "__main__":
    if sys.argv[1] == "--nursery":
        nursery(*sys.argv[2:])
    else:
        main(*sys.argv[1:])
