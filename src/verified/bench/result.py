"""What was measured: kept per class of machine, older runs with the newer ones."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from verified.bench import interval
from verified.bench.interval import Ratio
from verified.errors import Problem, VerifiedError
from verified.files import digest, write_whole
from verified.project import Project

FORMAT = 1
KEPT = 3
"""Runs with the same versions that are kept; of those with other versions, the newest of each."""


@dataclass(frozen=True)
class Measured:
    """One variant in one run."""

    rounds: tuple[tuple[float, ...], ...]
    """Seconds of a step, by process and round."""
    cold: tuple[float, ...]
    """Seconds of the first call, with the compilers' caches empty, one per process."""
    memory: int
    """Bytes that it needed beyond its imports, at the most."""
    operations: float
    """Floating-point operations of a step; 0: not counted."""
    bytes: float
    """Bytes that a step must read or write; 0: not counted."""
    dtype: str
    by: str = ""
    """What did the work: kernels, libraries, generated code."""

    @cached_property
    def seconds(self) -> float:
        """What a step takes."""
        return interval.typical(self.rounds)

    @property
    def first(self) -> float:
        """What the first call takes, compiling included: the median."""
        return sorted(self.cold)[len(self.cold) // 2] if self.cold else math.nan


@dataclass(frozen=True)
class Run:
    """One measurement of one workload, on one machine."""

    measured: str
    """The day, ISO 8601."""
    versions: Mapping[str, str]
    inputs: Mapping[str, str]
    machine: Mapping[str, str]
    """Chip, cores, system; load before and during."""
    peaks: Mapping[str, float]
    """Floating-point operations per second by dtype, and bytes per second as `memory`."""
    variants: Mapping[str, Measured] = field(default_factory=dict)

    def ratio(self, one: str, other: str) -> Ratio:
        """Time of variant `one` over time of `other`; KeyError, if one is not there."""
        if (one, other) not in self._ratios:
            self._ratios[one, other] = self._ratio(one, other)
        return self._ratios[one, other]

    def _ratio(self, one: str, other: str) -> Ratio:
        return interval.ratio(self.variants[one].rounds, self.variants[other].rounds)

    @cached_property
    def _ratios(self) -> dict[tuple[str, str], Ratio]:
        """Those asked for: a page and its claims ask for the same ones again and again."""
        return {}

    def floor(self, name: str) -> float:
        """Seconds below which no program on this machine gets, as far as work was counted; else 0."""
        variant = self.variants[name]
        times = [0.0]
        if variant.operations and self.peaks.get(variant.dtype):
            times.append(variant.operations / self.peaks[variant.dtype])
        if variant.bytes and self.peaks.get("memory"):
            times.append(variant.bytes / self.peaks["memory"])
        return max(times)


@dataclass(frozen=True)
class Pooled(Run):
    """Several runs of the same program with the same versions, taken as one."""

    parts: tuple[Run, ...] = ()

    def _ratio(self, one: str, other: str) -> Ratio:
        """Over the processes of all runs; the interval also holds what each run alone says."""
        return interval.holding(
            super()._ratio(one, other), [part.ratio(one, other) for part in self.parts]
        )


@dataclass(frozen=True)
class Result:
    """Every kept run of one workload on one class of machine, the newest last."""

    id: str
    machine: str
    """The class."""
    runs: tuple[Run, ...]
    file: str = ""

    @property
    def last(self) -> Run:
        """The newest."""
        return self.runs[-1]

    @cached_property
    def pooled(self) -> Run:
        """The newest, together with those before it that ran the same program with the same versions."""
        last = self.last
        parts = tuple(run for run in self.runs if _alike(run, last))
        if len(parts) == 1:
            return last
        return Pooled(
            **{item.name: getattr(last, item.name) for item in fields(last)}
            | {
                "peaks": {key: max(run.peaks.get(key, 0.0) for run in parts) for key in last.peaks},
                "variants": {
                    name: replace(
                        measured,
                        rounds=tuple(times for run in parts for times in run.variants[name].rounds),
                        cold=tuple(first for run in parts for first in run.variants[name].cold),
                        memory=max(run.variants[name].memory for run in parts),
                    )
                    for name, measured in last.variants.items()
                },
            },
            parts=parts,
        )


def _alike(one: Run, other: Run) -> bool:
    """Whether both ran the same program with the same versions."""
    return (dict(one.versions), dict(one.inputs), one.variants.keys()) == (
        dict(other.versions),
        dict(other.inputs),
        other.variants.keys(),
    )


def path(project: Project, machine: str, id_: str) -> Path:
    """The file of one workload's record."""
    return project.bench_folder / machine / f"{id_.rpartition('/')[2]}.json"


def classes(project: Project) -> list[str]:
    """The classes of machine that have records."""
    return sorted(p.name for p in project.bench_folder.glob("*") if any(p.glob("*.json")))


def write(project: Project, result: Result) -> Path:
    """Write the record, whole, without the runs that are not to be kept."""
    table: dict[str, Any] = {
        "format": FORMAT,
        "id": result.id,
        "class": result.machine,
        "runs": [asdict(run) for run in _kept(result.runs)],
    }
    table["checksum"] = _checksum(table)
    file = path(project, result.machine, result.id)
    write_whole(file, _text(table))
    return file


def _kept(runs: tuple[Run, ...]) -> Iterator[Run]:
    last = dict(runs[-1].versions)
    same = [run for run in runs if dict(run.versions) == last][-KEPT:]
    newest = {json.dumps(dict(run.versions), sort_keys=True): run for run in runs}
    for run in runs:
        if any(run is kept for kept in (*same, *newest.values())):
            yield run


def read(project: Project, machine: str, id_: str) -> Result | None:
    """The record; None if there is none.

    Raises:
        VerifiedError: it is cut short, edited by hand, or of a newer format.
    """
    file = path(project, machine, id_)
    name = project.relative(file)
    remedy = f"restore it, or delete it and measure again: `verified bench {id_}`"
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise VerifiedError(Problem(name, 1, f"cannot be read: {error}", remedy)) from error
    try:
        table = json.loads(text)
        form = table["format"]
        if form > FORMAT:
            said = f"is of format {form}; this engine reads {FORMAT}"
            raise VerifiedError(Problem(name, 1, said, "update the engine"))
        if table["checksum"] != _checksum(table):
            raise ValueError("its checksum does not fit")
        runs = tuple(_run(row) for row in table["runs"])
        if (table["id"], table["class"]) != (id_, machine) or not runs:
            raise ValueError("it is another workload's or class's, or holds no run")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        said = f"is no record of a benchmark: it was cut short or edited ({error})"
        raise VerifiedError(Problem(name, 1, said, remedy)) from error
    return Result(id_, machine, runs, name)


def _run(row: Mapping[str, Any]) -> Run:
    variants = {
        name: Measured(
            **{
                **entry,
                "rounds": tuple(map(tuple, entry["rounds"])),
                "cold": tuple(entry["cold"]),
            }
        )
        for name, entry in row["variants"].items()
    }
    return Run(**{**row, "variants": variants})


def _checksum(table: Mapping[str, Any]) -> str:
    rest = {key: value for key, value in table.items() if key != "checksum"}
    return digest(json.dumps(rest, sort_keys=True))


def _text(table: object) -> str:
    """JSON that a diff can be read of: a list of numbers stays on one line."""
    return "".join(_pieces(table, "")) + "\n"


def _pieces(value: object, indent: str) -> Iterator[str]:
    deeper = indent + " "
    if isinstance(value, dict) and value:
        yield "{\n"
        for number, (key, entry) in enumerate(value.items()):
            yield f"{',' + chr(10) if number else ''}{deeper}{json.dumps(key)}: "
            yield from _pieces(entry, deeper)
        yield f"\n{indent}}}"
    elif isinstance(value, list | tuple) and any(isinstance(x, dict | list | tuple) for x in value):
        yield "[\n"
        for number, entry in enumerate(value):
            yield f"{',' + chr(10) if number else ''}{deeper}"
            yield from _pieces(entry, deeper)
        yield f"\n{indent}]"
    else:
        yield json.dumps(value, ensure_ascii=False)
