"""`verified bench`: the machine's peaks, then each workload, then its record or what is wrong."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatch

from verified.bench import measure, result
from verified.bench.measure import SHORT, Plan
from verified.bench.process import Nursery
from verified.bench.result import Result
from verified.bench.workload import Workload
from verified.errors import Problem, VerifiedError
from verified.files import sole_writer
from verified.imports import ImportGraph
from verified.project import Project


def campaign(
    project: Project,
    workloads: Sequence[Workload],
    peaks: Sequence[Workload],
    short: bool,
    tell: Callable[[str], None],
) -> list[Problem]:
    """Measure the workloads and write their records; nothing is written by the short form.

    The machine's peaks are measured first, in the same run: the most that any of `peaks` reaches. What is
    wrong with one workload does not keep the others from being measured.
    """
    graph = ImportGraph(project)
    plan = SHORT if short else Plan()
    problems: list[Problem] = []
    reached: dict[str, float] = {}
    with contextlib.ExitStack() as end:
        end.enter_context(sole_writer(project.scratch, "waiting for another run to end"))
        nursery = None
        if short and sys.platform == "linux":  # elsewhere not every library survives a fork
            nursery = Nursery(project, project.scratch / "bench")
            end.callback(nursery.end)
        for each in [*peaks, *(w for w in workloads if w not in peaks)]:
            workload = _shortened(each) if short else each
            try:
                run, machine, conditions = measure.measure(
                    workload, plan, graph, reached, tell, nursery
                )
            except VerifiedError as error:
                problems += error.problems
                continue
            if each in peaks and not short:
                reached = higher(reached, measure.peaks(run))
                run = replace(run, peaks=reached)
            if not short and (busy := conditions.busy()):
                said = f"was measured on a busy machine: {busy}; nothing is kept"
                remedy = f"when it is quiet, `verified bench {workload.id}`"
                problems.append(Problem(workload.sides[0].file, 1, said, remedy))
                continue
            if short:
                tell(f"  {', '.join(run.variants)} agree")
                continue
            first, *others = run.variants
            for name in others:
                ratio = run.ratio(name, first)
                told = f"{ratio.middle:.3g} ({ratio.low:.3g} to {ratio.high:.3g})"
                tell(f"  {name} / {first}: {told}")
            try:
                kept = result.read(project, machine, workload.id)
            except VerifiedError as error:
                problems += error.problems
                continue
            runs = (*(kept.runs if kept else ()), run)
            file = result.write(project, Result(workload.id, machine, runs))
            tell(f"  written: {project.relative(file)}")
    return problems


def higher(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """The higher of two peaks, per dtype."""
    return {key: max(one.get(key, 0.0), other.get(key, 0.0)) for key in {**one, **other}}


def _shortened(workload: Workload) -> Workload:
    """The workload without the variants that take long to start."""
    long = workload.sides[0].project.bench_long
    kept = [v for v in workload.variants if not any(fnmatch(v.name, each) for each in long)]
    return replace(workload, variants=tuple(kept))
