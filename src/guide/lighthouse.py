"""Lighthouse's scores for phones, one page of each template: `python -m guide.lighthouse [--site site]`. Needs Node.

The median of five runs. Lighthouse slows the processor four times, to make of a fast desktop a phone of the middle
class; its documentation asks to lower that on a slower machine, by the benchmark index that each report holds
(docs/throttling.md, "Calibrating the CPU slowdown"). A first run gives the index, and the factor follows from it, so
that the phone that is simulated is the same on every machine. Index and factor are kept with the scores.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from guide.audit import ROOT, TABLES
from guide.files import write_bytes
from guide.languages import LANGUAGES
from guide.preview import find_chromium, served

VERSION = "lighthouse@12.8.2"
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 5
TEMPLATES = (
    *("", "start/first-gradient/", "start/first-gradient/notebook/", "howto/measure/"),
    *("why/execution/", "choose/articles/000/", "choose/claims/", "ref/benchmarks/"),
    "ref/glossary/",
)
"""One page of each kind."""
DESKTOP, DEFAULT = 1750, 4
"""The benchmark index in the middle of Lighthouse's "high-end desktop" (1500 to 2000), and the factor meant for it."""


def factor(index: float) -> float:
    """How much slower a machine of that benchmark index has to be to be the phone that is meant."""
    return round(min(DEFAULT, max(1.0, DEFAULT * index / DESKTOP)), 2)


@dataclass(frozen=True)
class Scores:
    """What Lighthouse says of one page."""

    index: float
    """Benchmark index of the machine while it was looked at: median of the runs."""
    slowdown: float
    """Factor by which the processor was slowed."""
    median: dict[str, float]
    """By category, out of 100."""
    lowest: float
    """Lowest performance of the runs."""


def _report(command: list[str], environment: dict[str, str], report: Path) -> dict[str, Any]:
    try:
        done = subprocess.run(command, env=environment, text=True, capture_output=True)
    except FileNotFoundError as error:
        raise RuntimeError("Lighthouse needs Node's npx, which is not here") from error
    if done.returncode:
        raise RuntimeError(f"Lighthouse: {done.stderr.strip()[-500:]}")
    made: dict[str, Any] = json.loads(report.read_text("utf-8"))
    return made


def look(address: str, runs: int = RUNS) -> Scores:
    """Scores of the page at `address`.

    Raises:
        RuntimeError: Lighthouse could not be run.
    """
    chrome = find_chromium()
    environment = {**os.environ, **({"CHROME_PATH": chrome} if chrome else {})}
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = ["npx", "--yes", VERSION, address, "--quiet", "--output=json"]
        command += [f"--output-path={report}", f"--only-categories={','.join(LEAST)}"]
        command += ["--chrome-flags=--headless=new --no-sandbox"]
        index = _report(command, environment, report)["environment"]["benchmarkIndex"]
        slowdown = factor(index)
        command += [f"--throttling.cpuSlowdownMultiplier={slowdown}"]
        made = [_report(command, environment, report) for _ in range(runs)]
    scores = {
        name: [round(100 * each["categories"][name]["score"]) for each in made] for name in LEAST
    }
    return Scores(
        round(statistics.median(each["environment"]["benchmarkIndex"] for each in made)),
        slowdown,
        {name: statistics.median(each) for name, each in scores.items()},
        min(scores["performance"]),
    )


WORDS = {
    "zh": ("页面", "性能", "五次中最低", "无障碍", "最佳实践", "SEO", "机器指数", "减速倍数"),
    "en": (
        *("page", "performance", "lowest of five", "accessibility", "best practices", "SEO"),
        *("index of the machine", "slowed by"),
    ),
}


def table(scores: dict[str, Scores], language: str) -> str:
    """Markdown: a row for each page."""
    names = WORDS[language]
    lines = [f"| {' | '.join(names)} |", "| --- |" + " ---: |" * (len(names) - 1)]
    for page, each in scores.items():
        performance, *others = (f"{each.median[name]:.0f}" for name in LEAST)
        cells = [f"`/{page}`", performance, f"{each.lowest:.0f}", *others]
        cells += [f"{each.index:.0f}", f"{each.slowdown:g}"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def low(scores: dict[str, Scores]) -> list[str]:
    """Scores below what is asked."""
    return [
        f"/{page}: {name} {each.median[name]:.0f}, not {least}"
        for page, each in scores.items()
        for name, least in LEAST.items()
        if each.median[name] < least
    ]


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m guide.lighthouse", description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument(
        "--page", action="append", default=[], help="only these: the others keep their rows"
    )
    parser.add_argument("--tables", type=Path, default=TABLES, help="where the tables go")
    options = parser.parse_args(arguments)
    if not (options.site / "index.html").is_file():
        print(f"{options.site}: no site there; build one: python -m guide.build", file=sys.stderr)
        return 2
    file = options.tables / "lighthouse.json"
    known: dict[str, Scores] = {}
    if options.page and file.is_file():
        known = {page: Scores(**row) for page, row in json.loads(file.read_text("utf-8")).items()}
    scores: dict[str, Scores] = {}
    with served(options.site) as address:
        for page in options.page or TEMPLATES:
            try:
                scores[page] = look(address + page)
            except RuntimeError as error:
                print(error, file=sys.stderr)
                return 2
            print(f"/{page}: {scores[page]}", file=sys.stderr, flush=True)
    seen = known | scores
    wanted = [page for page in TEMPLATES if page in seen]
    kept = {page: asdict(seen[page]) for page in wanted}
    write_bytes(file, (json.dumps(kept, indent=1) + "\n").encode())
    for language in LANGUAGES:
        said = table({page: seen[page] for page in wanted}, language.locale)
        write_bytes(options.tables / f"lighthouse.{language.locale}.txt", said.encode())
    problems = low(scores)
    print("\n".join(problems) or f"{len(scores)} pages: every score is reached")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
