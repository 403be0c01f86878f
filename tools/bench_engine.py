"""How fast the engine is, as ratios from one run: `make bench-engine`.

The project's own snippets, in a copy of the repository. Every eighth of those that run in any process: under
the fork server, in fresh interpreters and in Jupyter kernels with the same number of workers. Then all of them:
`verified run` with nothing changed, with one leaf changed and with a shared helper changed, and the structure check.
Writes docs/assets/tables/engine.json and, from it, one table in Markdown for each language.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from verified.execute import Runner, environment, job_for
from verified.files import write_whole
from verified.job import Job
from verified.library import Library
from verified.project import Project
from verified.snippet import BROKEN
from verified.verdict import device

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "docs" / "assets" / "tables"
HELPER = "bench_helper"
SHARERS = 6
"""Snippets that are made to import the shared helper."""
EVERY = 8
"""Of so many snippets one is run in the ways that are compared: all of them in kernels would take an hour."""
APART = re.compile(
    r"multiprocessing|subprocess|num_workers|mp\.spawn|os\.fork|sys\.exit|__file__|breakpoint"
)
"""What a snippet does for which a kernel is another place: it starts processes, ends its own, asks for its file."""

WORDS = {
    "zh": {
        "head": ("做什么", "用时（秒）", "与 fork server 之比"),
        "forkserver": "{n} 个代码片段（每 {every} 个取一个），冷启动，fork server",
        "fresh": "同样的代码片段，每个用新的解释器",
        "jupyter": "同样的代码片段，每个用新的 Jupyter 内核",
        "overhead": "每个代码片段在自身用时之外的开销",
        "unchanged": "`verified run`，全部 {all} 个，什么都没改",
        "leaf": "`verified run`，全部 {all} 个，改了其中一个",
        "helper": "`verified run`，全部 {all} 个，改了其中 {sharers} 个共用的模块",
        "structure": "`verified check --structure`",
        "note": "{device}，{workers} 个并行进程，Python {python}；由 `make bench-engine` 一次测得。",
    },
    "en": {
        "head": ("what", "seconds", "ratio to the fork server"),
        "forkserver": "{n} snippets, every {every}th, cold, fork server",
        "fresh": "the same snippets, a fresh interpreter each",
        "jupyter": "the same snippets, a Jupyter kernel each",
        "overhead": "overhead per snippet beyond its own time",
        "unchanged": "`verified run` of all {all}, nothing changed",
        "leaf": "`verified run` of all {all}, one changed",
        "helper": "`verified run` of all {all}, a module changed that {sharers} share",
        "structure": "`verified check --structure`",
        "note": "{device}, {workers} workers, Python {python}; measured by one run of `make bench-engine`.",
    },
}
COMPARED = ("forkserver", "fresh", "jupyter")


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def say(text: str) -> None:
    """Tell what goes on."""
    print(text, file=sys.stderr, flush=True)


def run_all(project: Project, jobs: list[Job], workers: int) -> float:
    """Run `jobs`; their own seconds added up. Every one must end as it should."""
    own = 0.0
    for outcome in Runner(project, workers).run(jobs):
        if outcome.ending not in ("returned", "raised"):
            raise SystemExit(f"{outcome.id}: {outcome.message}; nothing was measured")
        own += outcome.seconds
    return own


def in_kernels(project: Project, jobs: list[Job], workers: int) -> None:
    """Run each job's source as the one cell of a notebook, in a kernel of its own."""

    async def one(job: Job, free: asyncio.Semaphore) -> None:
        async with free:
            source = Path(job.path).read_text(encoding="utf-8")
            notebook = nbformat.v4.new_notebook()
            notebook.cells = [nbformat.v4.new_code_cell(source)]
            client = NotebookClient(
                notebook,
                timeout=int(job.timeout),
                kernel_name="python3",
                allow_errors=True,
                resources={"metadata": {"path": job.root}},
                extra_arguments=["--log-level=ERROR"],
            )
            await client.async_execute()
            failed = any(output.output_type == "error" for output in notebook.cells[0].outputs)
            if failed != job.id.startswith(f"{BROKEN}/"):
                raise SystemExit(f"{job.id} ended otherwise in a kernel; nothing was measured")

    async def all_of_them() -> None:
        free = asyncio.Semaphore(workers)
        await asyncio.gather(*(one(job, free) for job in jobs))

    before = dict(os.environ)
    os.environ.update(environment(project))
    try:
        asyncio.run(all_of_them())
    finally:
        os.environ.clear()
        os.environ.update(before)


def verified(root: Path, *arguments: str) -> float:
    """Seconds of one `verified` command in `root`; it must succeed."""
    command = [sys.executable, "-m", "verified.cli", "--root", str(root), *arguments]
    start = time.perf_counter()
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}
    )
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"verified {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return seconds


def sample(library: Library) -> list[Job]:
    """Every eighth snippet, in the order of their ids, of those that run in any process of this machine."""
    plain = [
        snippet
        for _, snippet in sorted(library.snippets.items())
        if not (snippet.declaration.needs or snippet.declaration.not_run)
        and not APART.search(snippet.source)
    ]
    jobs = [job_for(snippet) for snippet in plain]
    return [job for job in jobs if not job.fresh and job.threads == 1][::EVERY]


def measure(copy: Path, workers: int) -> dict[str, float]:
    """Every measurement, in seconds, on a copy of the repository."""
    library = Library(Project.find(copy))
    snippets = list(library.snippets.values())
    sharers = [snippet for snippet in snippets if not snippet.broken][:SHARERS]
    (copy / library.project.snippets / f"{HELPER}.py").write_text('"""Shared."""\n\nVERSION = 1\n')
    for snippet in sharers:
        line = f"\nfrom {library.project.snippets}.{HELPER} import VERSION  # noqa\n"
        snippet.path.write_text(snippet.source + line)
    library = Library(Project.find(copy))
    jobs = sample(library)
    fresh = [Job(**{**vars(job), "fresh": True}) for job in jobs]
    project = library.project
    result: dict[str, float] = {
        "n": len(jobs),
        "all": len(library.snippets),
        "every": EVERY,
        "sharers": len(sharers),
        "workers": workers,
    }
    say(f"{len(jobs)} snippets, {workers} workers; fork server ...")
    result["forkserver"] = timed(lambda: run_all(project, jobs, workers))
    say("one at a time, server warm ...")
    own = 0.0

    def alone() -> None:
        nonlocal own
        own = run_all(project, jobs, 1)

    result["overhead"] = max(0.0, timed(alone) - own) / len(jobs)
    say("fresh interpreters ...")
    result["fresh"] = timed(lambda: run_all(project, fresh, workers))
    say("Jupyter kernels ...")
    result["jupyter"] = timed(lambda: in_kernels(project, jobs, workers))
    say("verified run ...")
    verified(copy, "run", "--jobs", str(workers))
    result["unchanged"] = min(verified(copy, "run") for _ in range(3))
    leaf = min(sharers, key=lambda snippet: library.snippets[snippet.id].path.stat().st_size).path
    leaf.write_text(leaf.read_text() + "# changed\n")
    result["leaf"] = verified(copy, "run", "--jobs", str(workers))
    helper = copy / project.snippets / f"{HELPER}.py"
    helper.write_text(helper.read_text().replace("1", "2"))
    result["helper"] = verified(copy, "run", "--jobs", str(workers))
    # The copy's helper is on no page: what is timed is the check, whatever it finds.
    command = [sys.executable, "-m", "verified.cli", "--root", str(ROOT), "check", "--structure"]
    result["structure"] = min(
        timed(lambda: subprocess.run(command, capture_output=True)) for _ in range(3)
    )
    return result


def table(facts: dict[str, object], language: str) -> str:
    """The measurements as a table in Markdown."""
    words = WORDS[language]
    seconds = {name: value for name, value in facts.items() if isinstance(value, float)}
    rows = [f"| {' | '.join(words['head'])} |", "| --- | ---: | ---: |"]
    for name in (
        "forkserver",
        "fresh",
        "jupyter",
        "overhead",
        "unchanged",
        "leaf",
        "helper",
        "structure",
    ):
        ratio = f"{seconds[name] / seconds['forkserver']:.2f}" if name in COMPARED else ""
        rows.append(f"| {str(words[name]).format(**facts)} | {seconds[name]:.2f} | {ratio} |")
    return "\n".join([*rows, "", str(words["note"]).format(**facts)]) + "\n"


def main() -> int:
    """Measure and write; the result is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", type=Path, default=TABLES, help="folder of the tables")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        ignored = shutil.ignore_patterns(".*", "site", "__pycache__")
        shutil.copytree(ROOT, copy, ignore=ignored)
        facts: dict[str, object] = dict(measure(copy, options.workers))
    facts |= {"device": device(), "python": platform.python_version()}
    write_whole(options.out / "engine.json", json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    for language in WORDS:
        text = table(facts, language)
        write_whole(options.out / f"engine.{language}.txt", text)
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
