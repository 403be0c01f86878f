"""How the engine's cost grows, and beside it what others take: `make bench-scale`.

A synthetic documentation: small snippets, half of them PyTorch, half JAX, every tenth with a helper in common, shown on
200 pages. At 50 and at 500 snippets: `verified run` cold, with nothing, one leaf (also under `--watch`) and the helper
changed, and the structure check. At 50 also the same code by fresh interpreters, by Jupyter kernels (nbclient), and by
pytest-codeblocks, which has a process per worker and so isolates nothing. Same workers; ratios from one run.
Writes docs/assets/tables/scale.json and a table in Markdown for each language.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.bench_engine import in_kernels, run_all, say, timed, verified
from verified.execute import job_for
from verified.files import write_whole
from verified.job import Job
from verified.library import Library
from verified.project import Project
from verified.verdict import device

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "docs" / "assets" / "tables"
SMALL, LARGE, PAGES = 50, 500, 200
CONFIGURATION = """\
[tool.verified]
languages = ["en"]
preload = ["torch", "torch._dynamo", "jax", "jax.numpy", "numpy"]

[tool.verified.environment]
JAX_PLATFORMS = "cpu"
"""
TORCH = '''\
"""A least squares fit, number {number}."""

import torch
{helper}

def main() -> None:
    x = torch.linspace(0, 1, 20)
    slope = torch.zeros((), requires_grad=True)
    loss = ((slope * x - {number} * x) ** 2).mean()
    loss.backward()
    print(f"gradient: {{float(slope.grad):.4f}}")


if __name__ == "__main__":
    main()
'''
JAX = '''\
"""A least squares fit, number {number}."""

import jax
import jax.numpy as jnp
{helper}

def loss(slope: jax.Array, x: jax.Array) -> jax.Array:
    return ((slope * x - {number} * x) ** 2).mean()


def main() -> None:
    x = jnp.linspace(0, 1, 20)
    print(f"gradient: {{float(jax.jit(jax.grad(loss))(0.0, x)):.4f}}")


if __name__ == "__main__":
    main()
'''
HELPER = "from snippets.shared import VERSION  # noqa: F401\n"
STEPS = ("cold", "unchanged", "leaf", "watched", "helper", "structure")
PEERS = ("forkserver", "fresh", "jupyter", "codeblocks")
WORDS = {
    "zh": {
        "head": ("做什么", "{SMALL} 个代码片段", "{LARGE} 个代码片段", "每个代码片段，之比"),
        "cold": "`verified run`，冷启动",
        "unchanged": "`verified run`，什么都没改",
        "leaf": "`verified run`，改了一个代码片段",
        "watched": "同上，`verified run --watch` 开着：从保存到新记录，减去它自身的用时",
        "helper": "`verified run`，改了十分之一代码片段共用的模块",
        "structure": "`verified check --structure`",
        "peers": ("{SMALL} 个代码片段，冷启动", "用时（秒）", "与 fork server 之比"),
        "forkserver": "fork server，每个一个进程",
        "fresh": "每个用新的解释器",
        "jupyter": "每个用新的 Jupyter 内核（nbclient）",
        "codeblocks": "pytest-codeblocks，每个并行进程里依次执行，没有隔离",
        "note": "合成的文档，{PAGES} 页；用时单位是秒。"
        "{device}，{workers} 个并行进程，Python {python}；由 `make bench-scale` 一次测得。",
    },
    "en": {
        "head": ("what", "{SMALL} snippets", "{LARGE} snippets", "per snippet, ratio"),
        "cold": "`verified run`, cold",
        "unchanged": "`verified run`, nothing changed",
        "leaf": "`verified run`, one snippet changed",
        "watched": "the same under `verified run --watch`: from save to record, beyond its own time",
        "helper": "`verified run`, a module changed that a tenth of them share",
        "structure": "`verified check --structure`",
        "peers": ("{SMALL} snippets, cold", "seconds", "ratio to the fork server"),
        "forkserver": "fork server, a process each",
        "fresh": "a fresh interpreter each",
        "jupyter": "a Jupyter kernel each (nbclient)",
        "codeblocks": "pytest-codeblocks, one after the other in a process per worker, no isolation",
        "note": "Synthetic documentation, {PAGES} pages; times in seconds. "
        "{device}, {workers} workers, Python {python}; measured by one run of `make bench-scale`.",
    },
}


def write(root: Path, count: int) -> Path:
    """A documentation of `count` snippets on PAGES pages; the snippet that is changed as a leaf."""
    (root / "snippets").mkdir(parents=True)
    (root / "docs").mkdir()
    (root / "pyproject.toml").write_text(CONFIGURATION)
    (root / "requirements.txt").write_bytes((ROOT / "requirements/all.txt").read_bytes())
    (root / "snippets" / "shared.py").write_text('"""Shared."""\n\nVERSION = 1\n')
    shown: list[list[str]] = [[] for _ in range(PAGES)]
    for number in range(count):
        text = (JAX if number % 2 else TORCH).format(
            number=number, helper=HELPER if number % 10 == 0 else ""
        )
        folder = root / "snippets" / f"topic{number // 10}"
        folder.mkdir(exist_ok=True)
        (folder / f"fit{number}.py").write_text(text)
        id_ = f"topic{number // 10}/fit{number}"
        shown[number % PAGES].append(
            f"/// snippet | {id_}\n///\n\nIt is {{value {id_}:gradient}}.\n"
        )
    for number, parts in enumerate(shown):
        head = f"---\ntitle: Page {number}\ndescription: Fits.\n---\n\n# Page {number}\n"
        (root / "docs" / f"page{number}.md").write_text("\n".join([head, *parts]))
    return root / "snippets" / "topic0" / "fit1.py"


def grown(root: Path, count: int, workers: int) -> dict[str, float]:
    """Seconds of each step with `count` snippets."""
    leaf = write(root, count)
    jobs = str(workers)
    result = {"cold": verified(root, "run", "--jobs", jobs)}
    result["unchanged"] = min(verified(root, "run", "--jobs", jobs) for _ in range(3))
    leaf.write_text(leaf.read_text() + "# changed\n")
    result["leaf"] = verified(root, "run", "--jobs", jobs)
    result["watched"] = watched(root, leaf)
    helper = root / "snippets" / "shared.py"
    helper.write_text(helper.read_text().replace("1", "2"))
    result["helper"] = verified(root, "run", "--jobs", jobs)
    result["structure"] = min(verified(root, "check", "--structure") for _ in range(3))
    say(f"{count} snippets: {result}")
    return result


def watched(root: Path, leaf: Path) -> float:
    """Seconds from a save to the new record beyond the snippet's own: the median of five, the server started."""
    record = leaf.with_suffix(".json")
    command = [sys.executable, "-m", "verified.cli", "--root", str(root), "run", "--watch"]
    watch = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    seconds: list[float] = []
    try:
        assert watch.stdout is not None
        watch.stdout.readline()  # it watches
        time.sleep(15)  # the server imports the frameworks before the first save
        for number in range(5):
            before = record.read_bytes()
            start = time.perf_counter()
            leaf.write_text(leaf.read_text() + f"# saved {number}\n")
            while record.read_bytes() == before:
                if time.perf_counter() - start > 60:
                    raise SystemExit("the watch wrote no record within a minute")
                time.sleep(0.005)
            took = time.perf_counter() - start
            seconds.append(took - float(json.loads(record.read_text())["seconds"]))
            time.sleep(2)
    finally:
        watch.send_signal(signal.SIGINT)
        watch.wait()
    return statistics.median(seconds)


def peers(root: Path, workers: int) -> dict[str, float]:
    """Seconds that each way of executing takes for the snippets at `root`."""
    library = Library(Project.find(root))
    jobs = [job_for(snippet) for snippet in library.snippets.values() if "fit" in snippet.id]
    fresh = [Job(**{**vars(job), "fresh": True}) for job in jobs]
    result = {"forkserver": timed(lambda: run_all(library.project, jobs, workers))}
    result["fresh"] = timed(lambda: run_all(library.project, fresh, workers))
    result["jupyter"] = timed(lambda: in_kernels(library.project, jobs, workers))
    result["codeblocks"] = timed(lambda: _codeblocks(root, jobs, workers))
    say(f"peers: {result}")
    return result


def _codeblocks(root: Path, jobs: list[Job], workers: int) -> None:
    folder = root / "blocks"
    folder.mkdir()
    for number, job in enumerate(jobs):
        source = Path(job.path).read_text("utf-8").replace('if __name__ == "__main__":\n    ', "")
        (folder / f"page{number}.md").write_text(f"```python\n{source}```\n")
    command = [
        "pytest",
        "-q",
        "--codeblocks",
        "-p",
        "no:cacheprovider",
        "-n",
        str(workers),
        "blocks",
    ]
    environment = {**os.environ, "PYTHONPATH": str(root), "JAX_PLATFORMS": "cpu"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or f"{len(jobs)} passed" not in done.stdout:
        raise SystemExit(f"pytest-codeblocks failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")


def table(facts: dict[str, object], language: str) -> str:
    """The measurements as two tables in Markdown."""
    words = WORDS[language]
    named = {**facts, "SMALL": SMALL, "LARGE": LARGE, "PAGES": PAGES}
    small, large, others = (facts[name] for name in ("small", "large", "peers"))
    assert isinstance(small, dict) and isinstance(large, dict) and isinstance(others, dict)
    rows = [f"| {' | '.join(words['head'])} |".format(**named), "| --- | ---: | ---: | ---: |"]
    for step in STEPS:
        ratio = f"{large[step] / LARGE / (small[step] / SMALL):.2f}" if step == "cold" else ""
        rows.append(f"| {words[step]} | {small[step]:.2f} | {large[step]:.2f} | {ratio} |")
    rows += ["", f"| {' | '.join(words['peers'])} |".format(**named), "| --- | ---: | ---: |"]
    for name in PEERS:
        ratio = f"{others[name] / others['forkserver']:.2f}"
        rows.append(f"| {words[name]} | {others[name]:.2f} | {ratio} |")
    return "\n".join([*rows, "", str(words["note"]).format(**named)]) + "\n"


def main() -> int:
    """Measure and write; the result is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--out", type=Path, default=TABLES, help="folder of the tables")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        facts: dict[str, object] = {
            "small": grown(small, SMALL, options.workers),
            "large": grown(large, LARGE, options.workers),
            "peers": peers(small, options.workers),
        }
    facts |= {
        "device": device(),
        "python": platform.python_version(),
        "workers": options.workers,
    }
    write_whole(options.out / "scale.json", json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    for language in WORDS:
        text = table(facts, language)
        write_whole(options.out / f"scale.{language}.txt", text)
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
