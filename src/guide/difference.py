"""What a change does to the pages: `python -m guide.difference OLD [NEW] [--markdown]`.

OLD and NEW are revisions, or folders that hold a built site; without NEW, the working tree. Each
revision is built by its own tools, and only the pages whose visible text differs are listed, with
the difference. Provenance (versions, seconds) and the "last verified" block are left out: they
change with every run, and the records tell them.

Exit status: 0 however much differs, 1 if a site could not be built, 2 for wrong use.
"""

from __future__ import annotations

import argparse
import difflib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from bs4 import BeautifulSoup, Tag

# What a reader reads, a line each. A block that holds others speaks through them.
_BLOCKS = (
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "li",
    "dt",
    "dd",
    "td",
    "th",
    "summary",
    "figcaption",
    "label",
)
_UNSEEN = ".provenance, .last-verified, .headerlink, .katex-mathml, script, style, svg, form, input"


class Unbuilt(Exception):
    """A revision could not be built; the message says why."""


def visible_text(html: str) -> list[str]:
    """The text of a page's article as it is read, block by block; code line by line."""
    soup = BeautifulSoup(html, "html.parser")
    article = soup.select_one("article") or soup.body or soup
    for unseen in article.select(_UNSEEN):
        unseen.decompose()
    lines: list[str] = []
    for block in article.find_all([*_BLOCKS, "pre"]):
        if not isinstance(block, Tag) or block.find_parent("pre"):
            continue
        if block.name == "pre":
            lines += block.get_text().rstrip().splitlines()
        elif not block.find([*_BLOCKS, "pre"]) and (text := " ".join(block.get_text().split())):
            lines.append(text)
    return lines


def differences(old: Path, new: Path) -> Iterator[tuple[str, list[str]]]:
    """Address and unified diff of each page whose visible text is not the same in both sites."""
    pages = {
        path.relative_to(site).as_posix()
        for site in (old, new)
        for path in site.rglob("*.html")
        if path.is_file()
    }
    for page in sorted(pages):
        before, after = (
            visible_text((site / page).read_text("utf-8")) if (site / page).is_file() else []
            for site in (old, new)
        )
        if before != after:
            address = "/" + page.removesuffix("index.html")
            yield (
                address,
                list(difflib.unified_diff(before, after, "before", "after", lineterm="", n=1))[2:],
            )


def _built(what: str, repository: Path, stack: ExitStack) -> Path:
    """The folder of the site that `what` names, built if it is a revision; empty: the working tree."""
    if what and (Path(what) / "index.html").is_file():
        return Path(what)
    scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="guide-difference-")))
    tree = repository
    if what:
        tree = scratch / "tree"
        _run(
            [
                "git",
                "-C",
                str(repository),
                "worktree",
                "add",
                "--detach",
                "--quiet",
                str(tree),
                what,
            ],
            repository,
        )
        stack.callback(
            _run,
            ["git", "-C", str(repository), "worktree", "remove", "--force", str(tree)],
            repository,
        )
    site = scratch / "site"
    _run([sys.executable, "-m", "guide.build", "--site-dir", str(site)], tree)
    return site


def _run(command: list[str], tree: Path) -> None:
    # Each revision is built by its own tools, not by those that happen to be installed.
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=tree, env=environment, text=True, capture_output=True)
    if done.returncode:
        raise Unbuilt(
            f"`{' '.join(command[:5])} …` failed:\n{(done.stderr or done.stdout).strip()[-3000:]}"
        )


def report(found: list[tuple[str, list[str]]], *, markdown: bool) -> str:
    """The differences as plain text, or as Markdown for a pull request."""
    if not found:
        return "No page's visible text changed.\n"
    plural = "s" * (len(found) != 1)
    parts = [f"{len(found)} page{plural} changed.\n"]
    for address, lines in found:
        if markdown:
            ticks = "`" * max(
                3, 1 + max((len(line) - len(line.lstrip("`+- ")) for line in lines), default=0)
            )
            body = "\n".join(lines)
            parts.append(
                f"<details><summary><code>{address}</code></summary>\n\n{ticks}diff\n{body}\n{ticks}\n\n</details>\n"
            )
        else:
            parts.append("\n".join([address, *(f"    {line}" for line in lines), ""]))
    return "\n".join(parts)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; the result is the exit status."""
    parser = argparse.ArgumentParser(prog="python -m guide.difference", description=__doc__)
    parser.add_argument("old", metavar="OLD", help="revision, or folder of a built site")
    parser.add_argument(
        "new", metavar="NEW", nargs="?", default="", help="likewise; default: the working tree"
    )
    parser.add_argument("--markdown", action="store_true", help="for a pull request")
    options = parser.parse_args(arguments)
    repository = Path.cwd()
    try:
        with ExitStack() as stack:
            old, new = (_built(what, repository, stack) for what in (options.old, options.new))
            found = list(differences(old, new))
    except Unbuilt as error:
        print(f"guide.difference: {error}", file=sys.stderr)
        return 1
    sys.stdout.write(report(found, markdown=options.markdown))
    return 0


if __name__ == "__main__":
    sys.exit(main())
