"""A benchmark on a page: chart, table and where the figures come from, as plain Material Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verified.bench.chart import Bar, chart
from verified.bench.figures import digits, duration, times
from verified.bench.result import Result, Run
from verified.material import escape


def report(
    result: Result,
    variants: Sequence[str],
    baseline: str,
    language: str,
    words: Mapping[str, str],
    command: str,
) -> list[str]:
    """Chart and table of the newest run and those like it, how the ratios were in older ones, and the conditions."""
    run, colon = result.pooled, words["colon"]
    anchor = f"bench-{result.id.replace('/', '-')}-{result.machine}"
    title = f"{result.id}{colon}{words['times as long'].format(baseline)}"
    bars = [Bar(name, run.ratio(name, baseline), name == baseline) for name in variants]
    lines = [
        "/// html | figure.bench",
        "    markdown: html",
        "",
        chart(bars, title, anchor, language),
        "///",
        "",
        *_table(run, variants, baseline, words),
        *_history(result, variants, baseline, words),
    ]
    machine = run.machine
    facts = [
        *(f"{name} {version}" for name, version in run.versions.items() if name != "python"),
        f"Python {run.versions.get('python', '')}",
        f"{machine['chip']}{words['comma']}{words['cores'].format(machine['cores'])}",
        words["measured"].format(run.measured),
        words["processes"].format(
            len(next(iter(run.variants.values())).rounds),
            len(next(iter(run.variants.values())).rounds[0]),
        ),
        words["others"].format(machine["others"].replace("%", " %")),
        words["unsteady"].format(machine["unsteadiness"]),
    ]
    text = " · ".join(escape(fact) for fact in facts)
    return [*lines, f"{text} · {words['command']}{colon}`{command}`", "{ .provenance }", ""]


def _table(run: Run, variants: Sequence[str], baseline: str, words: Mapping[str, str]) -> list[str]:
    columns = [
        words[name] for name in ("variant", "step", "ratio", "first", "peak", "extra memory")
    ]
    rows = [f"| {' | '.join(columns)} |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for name in variants:
        measured, ratio = run.variants[name], run.ratio(name, baseline)
        interval = f"{times(ratio.middle)} ({times(ratio.low)}–{times(ratio.high)})"
        floor = run.floor(name)
        cells = [
            f"`{name}`",
            " ".join(duration(measured.seconds)),
            "1" if name == baseline else interval,
            " ".join(duration(measured.first)) if measured.cold else "–",
            f"{digits(100 * floor / measured.seconds, 2)} %" if floor else "–",
            f"{digits(measured.memory / 2**20, 2)} MiB",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    by = [
        f"- `{name}`{words['colon']}{escape(run.variants[name].by)}"
        for name in variants
        if run.variants[name].by
    ]
    if by:
        rows += ["", f'??? note "{words["by"]}"', "", *(f"    {line}" for line in by)]
    return [*rows, ""]


def _history(
    result: Result, variants: Sequence[str], baseline: str, words: Mapping[str, str]
) -> list[str]:
    """How many times as long each variant took in every run that is kept; nothing, if there is one run."""
    if len(result.runs) < 2:
        return []
    others = [name for name in variants if name != baseline]
    head = [words["day"], *(f"`{name}`" for name in others), words["versions"]]
    rows = [f"| {' | '.join(head)} |", "| --- |" + " ---: |" * len(others) + " --- |"]
    for run in result.runs:
        cells = [run.measured]
        for name in others:
            try:
                ratio = run.ratio(name, baseline)
            except KeyError:
                cells.append("–")
                continue
            cells.append(f"{times(ratio.middle)} ({times(ratio.low)}–{times(ratio.high)})")
        versions = ", ".join(f"{k} {v}" for k, v in run.versions.items() if k != "python")
        rows.append(f"| {' | '.join([*cells, escape(versions)])} |")
    title = words["history"].format(baseline)
    return [f'??? note "{title}"', "", *(f"    {row}" for row in rows), ""]
