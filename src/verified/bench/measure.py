"""Measures: every variant in processes of its own, round by round, so that all meet the same weather."""

from __future__ import annotations

import contextlib
import datetime
import math
import os
import platform
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

from verified.bench import machine
from verified.bench.machine import Clock
from verified.bench.process import Forked, Nursery, Worker
from verified.bench.result import Measured, Run
from verified.bench.workload import Variant, Workload
from verified.errors import Problem, VerifiedError
from verified.imports import ImportGraph

MEMORY = "memory"
"""In the workload of peaks, the dtype of a variant that only moves bytes."""


@dataclass(frozen=True)
class Plan:
    """How long to look."""

    processes: int = 3
    cold: int = 3
    """In how many of them the compilers' caches are empty at first."""
    rounds: int = 12
    sample: float = 0.02
    """Seconds that one sample lasts, if a step does not last longer."""
    budget: float = 3.0
    """Seconds that the rounds of one process may take, when three are done."""
    together: bool = False
    """Whether variants run at the same time: nothing is timed then."""


SHORT = Plan(processes=1, cold=0, rounds=1, sample=0, together=True)
"""Shows that every variant works and that they agree."""
_FEWEST = 3
_PAUSE = 0.01
"""Seconds before a sample: threads of the last one may still be waiting for work, and keep a core busy."""


@dataclass
class Conditions:
    """What else the machine did meanwhile."""

    beats: list[float] = field(default_factory=list)
    others: list[float] = field(default_factory=list)

    @property
    def shares(self) -> float:
        """Mean share of the machine that others used."""
        return sum(self.others) / len(self.others) if self.others else 0.0

    def busy(self) -> str:
        """Why nothing should be published from this; empty: it was quiet."""
        if self.shares > machine.BUSY:
            return f"other programs used {self.shares:.0%} of it"
        if self.beats and machine.unsteady(self.beats) > machine.UNSTEADY:
            return (
                f"the same arithmetic took up to {machine.unsteady(self.beats):.2f} times as long"
            )
        return ""


def measure(
    workload: Workload,
    plan: Plan,
    graph: ImportGraph,
    peaks: Mapping[str, float],
    tell: Callable[[str], None] = lambda text: None,
    nursery: Nursery | None = None,
) -> tuple[Run, str, Conditions]:
    """One run of a workload, the class of machine it belongs to, and how quiet that was.

    With a `nursery` workers are its forks, and no time of theirs is to be published.

    Raises:
        VerifiedError: a variant raised, or computes something else than the first.
    """
    seconds: dict[str, list[list[float]]] = {v.name: [] for v in workload.variants}
    cold: dict[str, list[float]] = {v.name: [] for v in workload.variants}
    memory = dict.fromkeys(seconds, 0)
    facts: dict[str, dict[str, Any]] = {}
    by: dict[str, str] = {}
    conditions = Conditions()
    before = machine.describe()
    for number in range(plan.processes):
        tell(f"{workload.id}: process {number + 1} of {plan.processes}")
        with _workers(workload, number < plan.cold, nursery) as workers:
            facts = dict(zip(workers, _all(workers, "prepare"), strict=True))
            firsts = dict(zip(workers, _all(workers, "first", plan.together), strict=True))
            _same_work(workload, firsts, facts)
            if number < plan.cold:
                for name, first in firsts.items():
                    cold[name].append(_rounded(first["seconds"]))
            _all(workers, f"sample {plan.sample}", plan.together)
            rounds = _rounds(list(workers.values()), plan, number, conditions)
            for name, times in rounds.items():
                seconds[name].append(times)
            for name, worker in workers.items():
                memory[name] = max(memory[name], worker.ask("memory"))
            if number == plan.processes - 1:  # to find out takes another compilation
                by = dict(zip(workers, _all(workers, "code"), strict=True))
    run = Run(
        measured=datetime.date.today().isoformat(),
        versions=_versions(workload.packages(graph)),
        inputs=workload.inputs(graph),
        machine={
            **before,
            "others": f"{conditions.shares:.1%}",
            "unsteadiness": f"{machine.unsteady(conditions.beats):.2f}",
        },
        peaks=dict(peaks),
        variants={
            name: Measured(
                rounds=tuple(map(tuple, seconds[name])),
                cold=tuple(cold[name]),
                memory=memory[name],
                operations=facts[name]["operations"],
                bytes=facts[name]["bytes"],
                dtype=facts[name]["dtype"],
                by=by[name],
            )
            for name in seconds
        },
    )
    devices = {fact["device"] for fact in facts.values()} - {machine.CPU}
    return run, machine.name(min(devices, default=machine.CPU)), conditions


def peaks(run: Run) -> dict[str, float]:
    """The most that any variant of the workload of peaks reached: per dtype, and bytes as `memory`."""
    found: dict[str, float] = {}
    for variant in run.variants.values():
        best = min(min(rounds) for rounds in variant.rounds)
        amount = variant.bytes if variant.dtype == MEMORY else variant.operations
        found[variant.dtype] = max(found.get(variant.dtype, 0.0), _rounded(amount / best))
    return found


@contextlib.contextmanager
def _workers(
    workload: Workload, cold: bool, nursery: Nursery | None
) -> Iterator[dict[str, Worker]]:
    """A process for each variant, with caches of its own if they are to be empty."""
    project = workload.sides[0].project
    found: dict[str, Worker] = {}
    with tempfile.TemporaryDirectory(prefix="verified-cold-") as empty:
        try:
            for variant in workload.variants:
                caches = Path(empty) if cold else project.scratch / "bench"
                found[variant.name] = (
                    Forked(nursery, project, variant, caches)
                    if nursery
                    else Worker(project, variant, caches / variant.name)
                )
            yield found
        finally:
            for worker in found.values():  # all at once: to end takes a framework a while
                worker.dismiss()
            for worker in found.values():
                worker.end()


def _all(workers: Mapping[str, Worker], command: str, together: bool = True) -> list[Any]:
    """Ask all at once if what they do is not timed, or else one after the other."""
    if not together:
        return [worker.ask(command) for worker in workers.values()]
    for worker in workers.values():
        worker.send(command)
    return [worker.answer() for worker in workers.values()]


def _rounds(
    workers: Sequence[Worker], plan: Plan, number: int, conditions: Conditions
) -> dict[str, list[float]]:
    """Each round times every variant once, in another order each time."""
    found: dict[str, list[float]] = {worker.variant.name: [] for worker in workers}
    order = random.Random(number)
    clock, own = Clock.now(), _processor(workers)
    end = time.monotonic() + plan.budget
    for done in range(plan.rounds):
        if time.monotonic() > end and done >= min(_FEWEST, plan.rounds):
            break
        conditions.beats.append(machine.beat())
        for worker in order.sample(list(workers), len(workers)):
            time.sleep(_PAUSE)
            found[worker.variant.name].append(_rounded(worker.ask(f"sample {plan.sample}")))
    conditions.others.append(machine.others(clock, Clock.now(), _processor(workers) - own))
    return found


def _processor(workers: Sequence[Worker]) -> float:
    """Seconds that this process and the workers have kept processors busy."""
    return sum(os.times()[:2]) + sum(float(worker.ask("processor")) for worker in workers)


def _same_work(
    workload: Workload, firsts: Mapping[str, Any], facts: Mapping[str, Mapping[str, Any]]
) -> None:
    """Hold every variant's numbers to the first one's of its dtype; VerifiedError names what differs."""
    references: dict[str, Variant] = {}
    for variant in workload.variants:
        reference = references.setdefault(facts[variant.name]["dtype"], variant)
        wanted = firsts[reference.name]["numbers"]
        found = firsts[variant.name]["numbers"]
        tolerance = max(facts[variant.name]["tolerance"], facts[reference.name]["tolerance"])
        scale = max((abs(x) for x in wanted), default=0.0)
        alike = len(found) == len(wanted) and all(
            math.isclose(a, b, rel_tol=tolerance, abs_tol=tolerance * scale)
            for a, b in zip(wanted, found, strict=True)
        )
        if not alike:
            said = (
                f"the variant '{variant.entry}' computes something else than {reference.name}: "
                f"{_few(found)}, not {_few(wanted)} (tolerance {tolerance:g})"
            )
            file = variant.module.replace(".", "/") + ".py"
            remedy = "give all variants the same data and the same work; nothing is kept"
            raise VerifiedError(Problem(file, 1, said, remedy))


def _few(numbers: Sequence[float]) -> str:
    shown = ", ".join(f"{x:.6g}" for x in numbers[:3])
    return shown + (f", ... ({len(numbers)} numbers)" if len(numbers) > 3 else "")


def _versions(packages: Sequence[str]) -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in packages:
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[name] = metadata.version(name)
    return found


def _rounded(number: float) -> float:
    """Five digits: more would be noise, and a longer record."""
    return float(f"{number:.5g}")
