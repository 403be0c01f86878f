"""run: executes what is stale and writes records. The only job that writes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial

from verified import failure, files, record, settled, staleness
from verified.errors import UsageError, VerifiedError
from verified.execute import Runner, job_for
from verified.library import Library, NotFound
from verified.progress import Progress
from verified.record import NewerFormat, Record
from verified.report import Change, Report, Result
from verified.shards import Shard, share
from verified.snippet import Snippet
from verified.values import same_text
from verified.verdict import judge, unrun

HARDWARE = "VERIFIED_HARDWARE"
"""Environment: names of the hardware this machine has, as snippets declare it under `needs`."""


def hardware() -> frozenset[str]:
    """Names of the hardware that this machine has."""
    return frozenset(os.environ.get(HARDWARE, "").replace(",", " ").split())


def select(library: Library, ids: Sequence[str]) -> list[Snippet]:
    """The snippets that `ids` name: snippets, pairs or folders; all if there are none.

    Raises:
        UsageError: an id names nothing, or there is no snippet at all.
    """
    if not library.snippets:
        raise UsageError(f"no snippet under {library.project.snippets}/: nothing can be verified")
    chosen: dict[str, Snippet] = {}
    for id_ in ids:
        name = (
            id_.removesuffix("/").removesuffix(".py").removeprefix(f"{library.project.snippets}/")
        )
        inside = [s for key, s in library.snippets.items() if key.startswith(name + "/")]
        try:
            found = inside or library.named(name)
        except NotFound as error:
            raise UsageError(str(error)) from error
        chosen |= {snippet.id: snippet for snippet in found}
    return list(chosen.values()) if ids else list(library.snippets.values())


def fresh(library: Library, snippet: Snippet) -> bool:
    """Whether its record can be trusted and rests on what is there now."""
    try:
        return not library.changes(snippet)
    except VerifiedError:
        return False


def execute(
    library: Library, snippets: Sequence[Snippet], workers: int | None = None
) -> Iterator[Result]:
    """Run `snippets`; what becomes of each, as it comes. Writes nothing.

    One that would run under other than the locked versions is not run.
    """
    here = hardware()
    todo: dict[str, tuple[Snippet, dict[str, str], dict[str, str]]] = {}
    for snippet in snippets:
        inputs, missing = library.inputs(snippet)
        versions, wrong = staleness.installed(snippet, inputs)
        if instead := unrun(snippet, inputs, here):
            if not snippet.declaration.not_run and fresh(library, snippet):
                instead = library.record(snippet)  # of a machine that has the hardware
            yield Result(snippet, instead, executed=False)
        elif missing or wrong:
            yield Result(snippet, problems=(*missing, *wrong), executed=False)
        else:
            todo[snippet.id] = (snippet, inputs, versions)
    progress = Progress(len(todo))
    progress.running(len(todo))
    jobs = [job_for(snippet) for snippet, _, _ in todo.values()]
    try:
        for outcome in Runner(library.project, workers).run(jobs):
            snippet, inputs, versions = todo[outcome.id]
            judged = judge(snippet, outcome, inputs, versions)
            said = judged.state if isinstance(judged, Record) else "FAILED"
            progress.finished(snippet.id, said, outcome.seconds)
            if isinstance(judged, Record):
                yield Result(snippet, judged)
            else:
                yield Result(snippet, problems=(judged,))
    finally:
        progress.close()


def run(
    library: Library,
    ids: Sequence[str],
    everything: bool = False,
    workers: int | None = None,
    sweep: bool = True,
    shard: Shard | None = None,
) -> Report:
    """Execute what is stale (all with `everything`) and write its records.

    `sweep`: first remove what a killed run left half-written. `shard`: only its share of the snippets.

    A record whose inputs and output are what they were is left untouched, and an output that
    differs only within the tolerance keeps its old text: a difference then means something.
    """
    project = library.project
    with files.sole_writer(project.scratch, "another `verified run` is at work; waiting for it"):
        if sweep:
            for folder in (project.snippet_folder, failure.folder(project)):
                files.sweep(folder)
            for folder in (project.scratch, (project.root / (project.parity or "x")).parent):
                files.sweep(folder, deep=False)
        chosen = select(library, ids)
        if shard:
            chosen = share(library, chosen, shard)
        report = Report(problems=list(library.snippet_problems))
        stale: list[Snippet] = []
        for snippet in chosen:
            try:
                old = library.record(snippet)
                if not everything and not library.changes(snippet):
                    report.states[old.state] += 1
                    continue
            except NewerFormat as error:  # not ours to overwrite
                report.problems += error.problems
                continue
            except VerifiedError:
                pass  # this run mends it
            stale.append(snippet)
        for result in execute(library, stale, workers):
            report.note(result)
            if result.record is None:
                inputs, _ = library.inputs(result.snippet)
                failure.keep(result.snippet, inputs, result.problems[0])
                continue
            failure.forget(result.snippet)
            try:
                _keep(library, result.snippet, result.record, report)
            except VerifiedError as error:  # the others may well be written
                report.problems += error.problems
        if not ids and not shard:
            try:
                settled.advance(library)
            except VerifiedError as error:
                report.problems += error.problems
    report.problems = sorted(set(report.problems))
    return report


def _keep(library: Library, snippet: Snippet, new: Record, report: Report) -> None:
    """Write `new` unless the old record says the same."""
    try:
        old = library.record(snippet)
    except VerifiedError:
        old = None
    same = (
        old is not None
        and old.state == new.state
        and same_text(old.output, new.output, snippet.tolerance)
    )
    if same and old is not None:
        if old.inputs == new.inputs:
            return
        new = Record(**{**vars(new), "output": old.output})
    record.write(snippet, new)
    report.written += 1
    if not same:
        report.changes.append(Change(snippet, old, new, partial(library.pages_showing, snippet.id)))
