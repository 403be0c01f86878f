"""The directive `bench`: what was measured of one workload, on the pages' class of machine and on others."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence

from verified.bench import result as results
from verified.bench.report import report
from verified.bench.result import Result
from verified.directives import Directive
from verified.errors import VerifiedError
from verified.library import Library, NotFound
from verified.material import escape, wrapped
from verified.rendered import Rendered
from verified.snippet import suggestion


def benchmark(
    library: Library,
    directive: Directive,
    language: str,
    words: Mapping[str, str],
    sources: str = "",
) -> Rendered:
    """Chart and table of one workload, with links to its `sources`.

    Raises:
        NotFound: there is no such workload or measurement.
    """
    result = Rendered()
    id_, machine = directive.id, directive.options.get("machine", "")
    try:
        wanted = library.measured(id_, machine)
        others = [] if machine else _elsewhere(library, id_, wanted)
    except VerifiedError as error:
        result.unusable += [f"{p.path}: {p.message}; {p.remedy}" for p in error.problems]
        return result
    body: list[str] = []
    for each in (wanted, *others):
        known = each.pooled.variants
        variants = directive.names("variants") or tuple(known)
        baseline = directive.options.get("baseline", variants[0])
        for name in (*variants, baseline):
            if name not in known:
                raise NotFound(f"'{id_}' has no variant '{name}'{suggestion(name, known)}")
        lines = _report(library, each, variants, baseline, language, words)
        if each is not wanted:
            title = escape(words["other class"].format(each.machine))
            # Not indented: a block within a block that is indented never ends.
            summary = ["/// html | summary", "    markdown: inline", "", title, "///", ""]
            lines = ["//// html | details.note", "", *summary, *lines, "////", ""]
        body += lines
    # A measurement rests on its sources as an output does.
    if changed := library.changed_since(wanted.last.inputs):
        result.stale[id_] = ", ".join(changed)
        body = [words["stale"] + escape(result.stale[id_]), "{ .ribbon }", "", *body]
    result.shown += [side.id for side in library.workloads[id_].sides]
    if sources:
        body += [f"{words['source']}{words['colon']}{sources}", "{ .provenance }", ""]
    result.lines = wrapped("verified verified--bench", "data-bench", id_, body)
    return result


def _report(
    library: Library,
    result: Result,
    variants: Sequence[str],
    baseline: str,
    language: str,
    words: Mapping[str, str],
) -> list[str]:
    """Chart, table and conditions; kept while the measurement's file is as it was, for nothing else is in them."""
    return library.kept.of(
        "report",
        repr((result.machine, result.id, tuple(variants), baseline, language)),
        [results.path(library.project, result.machine, result.id)],
        lambda: report(result, variants, baseline, language, words, f"verified bench {result.id}"),
    )


def _elsewhere(library: Library, id_: str, wanted: Result) -> list[Result]:
    """What was measured on other classes of machine."""
    found: list[Result] = []
    for machine in library.classes:
        if machine != wanted.machine:
            with contextlib.suppress(NotFound):
                found.append(library.measured(id_, machine))
    return found
