"""check: compares what is there with what was recorded. Writes nothing."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterable, Mapping, Sequence

from verified import article, ledger, pairs, parity, prose, record, settled, staleness
from verified.bench import result as results
from verified.claims import addresses
from verified.directives import without_code
from verified.errors import Problem, VerifiedError
from verified.glossary import avoided
from verified.library import Library, NotFound
from verified.page import Page
from verified.record import Record
from verified.render import Renderer
from verified.report import Report
from verified.run import execute, fresh, select
from verified.shards import Shard, share
from verified.snippet import Snippet
from verified.values import diff, same_text, source_of
from verified.verdict import expired


def check(
    library: Library,
    ids: Sequence[str] = (),
    everything: bool = False,
    structure_only: bool = False,
    workers: int | None = None,
    shard: Shard | None = None,
) -> Report:
    """Check the structure, and execute what is stale (everything with `everything`) to compare.

    With `structure_only` nothing is executed and no framework need be installed; with `shard` only its share of the
    snippets is looked at.
    """
    chosen = select(library, ids)
    if shard:
        chosen = share(library, chosen, shard)
    report = Report(problems=structure(library))
    stale = [snippet for snippet in chosen if not fresh(library, snippet)]
    to_run = [] if structure_only else chosen if everything else stale
    for snippet in chosen:
        if snippet not in to_run:
            report.states[_state(library, snippet)] += 1
        if snippet in stale and snippet not in to_run:
            report.problems += _staleness(library, snippet, "")
    for result in execute(library, to_run, workers) if to_run else ():
        report.note(result)
        late = result.snippet in stale
        if result.record:
            report.problems += _compare(library, result.snippet, result.record, late)
        elif late:
            report.problems += _staleness(library, result.snippet, "")
    report.problems = sorted(set(report.problems))
    return report


def structure(library: Library) -> list[Problem]:
    """What can be told without running anything: snippets, records, pairs, claims, pages."""
    problems = [*library.snippet_problems, *library.claim_problems, *library.block_problems]
    problems += library.term_problems
    today = datetime.date.today()
    for snippet in library.snippets.values():
        problems += library.inputs(snippet)[1]
        if late := expired(snippet, today):
            problems.append(late)
        if not library.parses(snippet) and snippet.declaration.raises != "SyntaxError":
            problems.append(_syntax(snippet))
    problems += record.orphans(library.project, library.snippets)
    problems += pairs.check(library) + parity.check(library) + settled.check(library)
    problems += _orphans(library)
    cards = ledger.Ledger(library, library.project.languages[0])
    problems += ledger.uncovered(library) + article.lost(library)
    for claim in library.claims.values():
        problems += [
            Problem(
                claim.file,
                claim.line,
                said,
                "correct the sentence in every language, or the evidence",
            )
            for said in cards.support(claim).problems
        ]
    problems += _blocks(library) + _benchmarks(library) + _terms(library)
    for page in library.pages:
        problems += _directives(library, page) + prose.check(library, page)
    return problems


def _directives(library: Library, page: Page) -> list[Problem]:
    """Directives that do not resolve. Records are `_staleness`'s business, claims are told once."""
    renderer = Renderer(library, page.language)
    problems: list[Problem] = []
    for directive in page.directives:
        said = (renderer.inline if directive.inline else renderer.block)(directive).problems
        if directive.kind == "claim" and directive.id in library.claims:
            said = [text for text in said if not text.startswith(f"claim '{directive.id}'")]
        problems += [Problem(page.file, directive.line, text) for text in said]
    return problems


def _terms(library: Library) -> list[Problem]:
    """Claims and blocks that call a term what the glossary avoids; pages are `prose.check`'s business."""
    rows: list[tuple[str, int, tuple[Mapping[str, str], ...]]] = [
        (claim.file, claim.line, (claim.sentence, claim.correction))
        for claim in library.claims.values()
    ]
    rows += [
        (block.file, block.line, (block.intent, block.wrong, block.none))
        for block in library.blocks.values()
    ]
    return [
        Problem(file, line, f"says '{form}', which the glossary avoids", f"write '{instead}'")
        for file, line, every in rows
        for texts in every
        for language, text in texts.items()
        for form, instead in avoided(library.terms.values(), language, without_code(text))
    ]


def _benchmarks(library: Library) -> list[Problem]:
    """Measurements that cannot be trusted, and those that pages rest on, made with other code."""
    problems: list[Problem] = []
    machines = results.classes(library.project)
    ours = _classes_relied_on(library, machines)
    for id_, workload in library.workloads.items():
        for machine in machines:
            try:
                measured = results.read(library.project, machine, id_)
            except VerifiedError as error:
                problems += error.problems
                continue
            if measured is None or machine not in ours:
                continue  # what another class was measured with, its table says
            now = workload.inputs(library.graph)
            changed = {name for name, _ in set(now.items()) ^ set(measured.last.inputs.items())}
            if changed:
                said = f"was measured with other code: {', '.join(sorted(changed))} changed"
                problems.append(Problem(measured.file, 1, said, f"run `verified bench {id_}`"))
    return problems


def _classes_relied_on(library: Library, known: Iterable[str]) -> set[str]:
    """The pages' class of machine, and those that a page or a claim names."""
    if not library.project.bench_class:
        return set(known)
    found = {library.project.bench_class}
    named = [a for c in library.claims.values() for e in c.evidence for a in addresses(e.predicate)]
    for directive in (each for page in library.pages for each in page.directives):
        if directive.kind == "bench":
            found.add(directive.options.get("machine", ""))
        if directive.kind == "value":
            named.append(directive.id)
    return found | {address.partition(":")[0].partition("@")[2] for address in named}


def _blocks(library: Library) -> list[Problem]:
    """Blocks of the articles whose fate names what is not there, or an error nobody raises."""
    problems: list[Problem] = []
    for block in library.blocks.values():
        outputs: list[str] = []
        for id_ in (*block.shown_by, *block.snippets):
            try:
                named = library.named(id_)
            except NotFound as error:
                said = f"block '{block.id}': {error}"
                problems.append(Problem(block.file, block.line, said, "name one that is there"))
                continue
            if id_ in block.shown_by:
                for snippet in named:
                    with contextlib.suppress(VerifiedError):  # said elsewhere
                        outputs.append(library.record(snippet).output)
        # A name that an earlier block made: nothing but that block's absence raises it.
        stated = block.error and not block.error.startswith("NameError")
        if stated and block.shown_by and not any(block.error in text for text in outputs):
            said = f"block '{block.id}' states `{block.error}`, which {', '.join(block.shown_by)} does not raise"
            remedy = "state the error as it is printed, or name the snippet that raises it"
            problems.append(Problem(block.file, block.line, said, remedy))
    return problems


def _orphans(library: Library) -> list[Problem]:
    """Snippets that no page shows, no claim rests on and no other snippet imports."""
    used: set[str] = set()
    for page in library.pages:
        for directive in page.directives:
            if directive.kind in ("snippet", "value"):
                name = source_of(directive.id)
                used |= {name, *(side.id for side in library.pairs.get(name, ()))}
            if directive.kind == "bench" and directive.id in library.workloads:
                used |= {side.id for side in library.workloads[directive.id].sides}
    for claim in library.claims.values():
        used |= library.behind(claim)
    for block in library.blocks.values():
        for id_ in (*block.shown_by, *block.snippets):
            used |= {id_, *(side.id for side in library.pairs.get(id_, ()))}
    imported = {
        path
        for snippet in library.snippets.values()
        for path in library.graph.of(snippet.path).modules - {snippet.path}
    }
    return [
        Problem(
            snippet.file, 1, "is shown on no page and supports no claim", "show it, or delete it"
        )
        for snippet in library.snippets.values()
        if snippet.id not in used and snippet.path not in imported
    ]


def _syntax(snippet: Snippet) -> Problem:
    try:
        compile(snippet.source, snippet.file, "exec")
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        return Problem(
            snippet.file, line, f"does not parse: {getattr(error, 'msg', error)}", "mend it"
        )
    raise AssertionError("a snippet without a tree compiles")


def _state(library: Library, snippet: Snippet) -> str:
    try:
        return library.record(snippet).state
    except VerifiedError:
        return "without a record"


def _staleness(library: Library, snippet: Snippet, detail: str) -> list[Problem]:
    """Why the snippet's record cannot stand for it."""
    try:
        changes = library.changes(snippet)
    except VerifiedError as error:
        return error.problems
    if not changes:
        return []
    shown = ", ".join(library.pages_showing(snippet.id)) or "no page"
    said = f"has not been run since it changed ({'; '.join(changes)}); shown at {shown}"
    return [Problem(snippet.file, 1, said, f"run `verified run {snippet.id}`", detail)]


def _compare(library: Library, snippet: Snippet, now: Record, stale: bool) -> list[Problem]:
    """Where what it does now is not what is recorded."""
    try:
        old = library.record(snippet)
    except VerifiedError as error:
        return error.problems
    same = old.state == now.state and same_text(old.output, now.output, snippet.tolerance)
    detail = "" if same else diff(old.output, now.output, snippet.id)
    if stale:
        return _staleness(library, snippet, detail)
    if same:
        return []
    shown = ", ".join(library.pages_showing(snippet.id)) or "no page"
    what = (
        f"{old.state} then, {now.state} now"
        if old.state != now.state
        else "prints something else now"
    )
    said = f"{what}, though nothing it rests on changed; shown at {shown}"
    remedy = (
        "make it reproducible (seed, precision, tolerance), or `verified run --all` if it is right"
    )
    return [Problem(snippet.file, 1, said, remedy, detail)]


def why(library: Library, snippet: Snippet) -> list[str]:
    """Sentences that say why its record is stale; empty: it is fresh."""
    try:
        return staleness.changes(library.record(snippet), library.inputs(snippet)[0])
    except VerifiedError as error:
        return [f"{p.path}: {p.message}" for p in error.problems]
