"""One run on several machines: who takes which snippets, what each found, and that nothing was left out."""

from __future__ import annotations

import heapq
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from verified import record
from verified.errors import Problem, UsageError, VerifiedError
from verified.files import digest, write_whole
from verified.library import Library
from verified.report import Report
from verified.snippet import Snippet

FORMAT = 1
UNKNOWN = 1.0
"""Seconds supposed of a snippet that nobody has run."""


@dataclass(frozen=True)
class Shard:
    """One of several equal parts of a run."""

    number: int
    """From 1."""
    of: int

    @classmethod
    def parse(cls, text: str) -> Shard:
        """From `2/3`.

        Raises:
            ValueError: it is not written so, or there is no such part.
        """
        number, slash, of = text.partition("/")
        if not (slash and number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            raise ValueError(f"'{text}' is no part of a run; write 1/2 for the first of two")
        return cls(int(number), int(of))

    def __str__(self) -> str:
        """As it is written."""
        return f"{self.number}/{self.of}"


def share(library: Library, snippets: Sequence[Snippet], shard: Shard) -> list[Snippet]:
    """What of `snippets` falls to `shard`, in their order.

    The longest first, each to the part that has least to do so far, by the seconds in the records: machines with the
    same checkout divide alike, and one that has written records since divides otherwise.
    """
    seconds = {snippet.id: _seconds(library, snippet) for snippet in snippets}
    loads = [(0.0, number) for number in range(1, shard.of + 1)]
    mine: set[str] = set()
    for id_ in sorted(seconds, key=lambda id_: (-seconds[id_], id_)):
        load, number = heapq.heappop(loads)
        if number == shard.number:
            mine.add(id_)
        heapq.heappush(loads, (load + seconds[id_], number))
    return [snippet for snippet in snippets if snippet.id in mine]


def _seconds(library: Library, snippet: Snippet) -> float:
    try:
        return library.record(snippet).seconds
    except VerifiedError:
        return UNKNOWN


def tree(library: Library) -> str:
    """Digest of what the parts of one run have in common: every snippet, what it rests on, its record."""
    rows = []
    for id_, snippet in sorted(library.snippets.items()):
        kept = [path.read_bytes().hex() if path.is_file() else "" for path in record.paths(snippet)]
        rows.append([id_, sorted(library.inputs(snippet)[0].items()), *map(digest, kept)])
    return digest(json.dumps(rows))


def write(
    path: Path, library: Library, shard: Shard, chosen: Sequence[Snippet], report: Report
) -> None:
    """Write to `path` what a check of `shard` found: JSON, whole or not at all."""
    told = {
        "format": FORMAT,
        "shard": str(shard),
        "tree": tree(library),
        "snippets": sorted(snippet.id for snippet in chosen),
        "states": dict(sorted(report.states.items())),
        "ran": dict(sorted(report.ran.items())),
        "problems": [asdict(problem) for problem in report.problems],
    }
    write_whole(path, json.dumps(told, indent=1, ensure_ascii=False) + "\n")


def join(library: Library, files: Sequence[Path]) -> Report:
    """What all parts of a run found together; a part that is missing, or of another checkout, is a problem.

    Raises:
        UsageError: a file is not there, or is not what `write` writes.
    """
    parts = [(path, _read(path)) for path in files]
    report = Report()
    counts = {shard.of for _, (shard, _) in parts}
    if len(counts) != 1:
        said = (
            ", ".join(f"{path.name}: {shard}" for path, (shard, _) in parts) or "no file was given"
        )
        raise UsageError(f"these are not the parts of one run ({said})")
    of = counts.pop()
    now = tree(library)
    seen: dict[str, Shard] = {}
    for path, (shard, told) in sorted(parts, key=lambda each: each[1][0].number):
        if told["tree"] != now:
            said = f"part {shard} was run on another checkout: snippets, records or locked versions differ"
            report.problems.append(Problem(str(path), 1, said, "run every part on the same commit"))
        for id_ in told["snippets"]:
            if id_ in seen and id_ in library.snippets:
                file, said = (
                    library.snippets[id_].file,
                    f"is in part {seen[id_]} and in part {shard}",
                )
                report.problems.append(Problem(file, 1, said, "give each part once"))
            seen[id_] = shard
        report.states.update(told["states"])
        report.ran.update({id_: (state, float(took)) for id_, (state, took) in told["ran"].items()})
        report.problems += [Problem(**problem) for problem in told["problems"]]
    there = {shard.number for _, (shard, _) in parts}
    lost = [f"{number}/{of}" for number in range(1, of + 1) if number not in there]
    unseen = [snippet for id_, snippet in library.snippets.items() if id_ not in seen]
    if lost:
        said = f"of a run in {of} parts {_are(lost)} missing, and {len(unseen)} snippets with it"
        remedy = f"run `verified check --all --shard {lost[0]} --share FILE`, and give its file too"
        report.problems.append(Problem(library.project.snippets, 1, said, remedy))
    else:
        said, remedy = "was run by no part of this run", "run every part on the same commit"
        report.problems += [Problem(snippet.file, 1, said, remedy) for snippet in unseen]
    report.executed = len(report.ran)
    report.problems = sorted(set(report.problems))
    return report


def _are(lost: Sequence[str]) -> str:
    return f"{', '.join(lost)} {'is' if len(lost) == 1 else 'are'}"


def _read(path: Path) -> tuple[Shard, dict[str, Any]]:
    remedy = "; it is what `verified check --shard I/N --share FILE` writes"
    try:
        told = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}{remedy}") from error
    except ValueError as error:
        raise UsageError(f"{path}: cannot be read{remedy}") from error
    kinds = {
        "shard": str,
        "tree": str,
        "snippets": list,
        "states": dict,
        "ran": dict,
        "problems": list,
    }
    good = isinstance(told, dict) and told.get("format") == FORMAT
    if not good or any(not isinstance(told.get(key), kind) for key, kind in kinds.items()):
        raise UsageError(f"{path}: is not of format {FORMAT}{remedy}")
    return Shard.parse(told["shard"]), told
