"""How long the site takes to build, against Material with its search on the same Markdown, already expanded.

`python tools/bench_build.py [--times 10]`: both languages, each in a process of its own, in both cases; rounds in
turn, ratios from one run. `--times`: so many copies of every page.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from guide.languages import LANGUAGES
from verified.library import Library
from verified.markdown import Context, expand
from verified.page import read_pages
from verified.project import Project

ROOT = Path(__file__).resolve().parents[1]
PLAIN = """\
site_name: Plain
site_url: http://localhost:8000/
theme:
  name: material
  font: false
  features: [content.code.copy, content.tabs.link, navigation.footer, navigation.sections, navigation.tabs]
plugins: [search]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.arithmatex: {generic: true}
  - pymdownx.blocks.html
  - pymdownx.details
  - pymdownx.highlight: {pygments_lang_class: true}
  - pymdownx.snippets: {base_path: [.], dedent_subsections: true}
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
"""


def expanded(root: Path) -> dict[str, dict[str, str]]:
    """Markdown of each page without directives, by language and name."""
    library = Library(Project.find(root), quick=True)
    found: dict[str, dict[str, str]] = {}
    for page in read_pages(library.project):
        source = f"{page.language}/{page.name}"
        text = "\n".join(expand(page.lines, Context(library, source, page.language, silent=True)))
        found.setdefault(page.language, {})[page.name] = text.lstrip("\n")
    return found


def copied(name: str, number: int) -> str:
    """Where a further copy of a page lies."""
    return name if not number else f"copy{number}/{name}"


def prepare_plain(folder: Path, times: int) -> None:
    """A project for each language, with Material and nothing of ours."""
    for language, pages in expanded(ROOT).items():
        top = folder / language
        shutil.copytree(ROOT / "docs/assets", top / "docs/assets")
        (top / "mkdocs.yml").write_text(PLAIN)
        for name, text in pages.items():
            for number in range(times):
                path = top / "docs" / copied(name, number)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")


def prepare_ours(folder: Path, times: int) -> None:
    """This repository, with so many copies of each page."""
    ignored = shutil.ignore_patterns(
        ".git", "site", ".site-*", "__pycache__", ".*_cache", ".hypothesis"
    )
    shutil.copytree(ROOT, folder, ignore=ignored, symlinks=True)
    for language in LANGUAGES:
        docs = folder / "docs" / language.locale
        pages = {path.relative_to(docs).as_posix(): path for path in docs.rglob("*.md")}
        for name, path in pages.items():
            for number in range(1, times):
                target = docs / copied(name, number)
                target.parent.mkdir(parents=True, exist_ok=True)
                text = re.sub(r"\]\((?!https?:|#)[^)]*\)", "](#)", path.read_text("utf-8"))
                target.write_text(text, "utf-8")


def plain(folder: Path) -> float:
    """Seconds to build both languages side by side."""
    start = time.perf_counter()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    running = [
        subprocess.Popen(
            command, cwd=folder / each.locale, env=environment, stderr=subprocess.DEVNULL
        )
        for each in LANGUAGES
    ]
    statuses = [process.wait() for process in running]  # of both, whatever the first one's
    if any(statuses):
        raise SystemExit("the plain site was not built")
    return time.perf_counter() - start


def ours(folder: Path) -> float:
    """Seconds that `make site` takes to build, all checks of the build included."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "guide.build", "--repository", str(folder)]
    command += ["--site-dir", str(folder / "site")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    return time.perf_counter() - start


def main() -> int:
    """Measure; the result is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1, help="copies of each page")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare_plain(folder / "plain", options.times)
        prepare_ours(folder / "ours", options.times)
        ours(folder / "ours")  # what was read once is kept, as it is in every build but the first
        ratios = []
        for _ in range(options.rounds):
            one, other = ours(folder / "ours"), plain(folder / "plain")
            ratios.append(one / other)
            print(
                f"ours {one:.1f} s, Material with search {other:.1f} s: {one / other:.2f}",
                flush=True,
            )
    print(f"median: {statistics.median(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
