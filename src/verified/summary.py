"""A check told in Markdown: what ran, what changed since a revision, what was skipped and why."""

from __future__ import annotations

import html
import subprocess
from dataclasses import dataclass

from verified import record
from verified.errors import UsageError, VerifiedError
from verified.library import Library
from verified.report import Report
from verified.run import hardware


@dataclass(frozen=True)
class Difference:
    """A snippet whose recorded output is not what it was at another revision."""

    id: str
    old: str | None
    """Output then; None: there was none."""
    new: str | None
    """Output now; None: there is none."""
    pages: list[str]


def differences(library: Library, base: str) -> list[Difference]:
    """What the records say now that they did not say at revision `base`.

    Raises:
        UsageError: `base` is no revision of this repository.
    """
    project = library.project
    listing = _git(library, "ls-tree", "-r", "--name-only", base, "--", project.snippets)
    before = {name for name in listing.splitlines() if name.endswith(".out")}
    now: dict[str, str] = {}
    for snippet in library.snippets.values():
        path = record.paths(snippet)[0]
        if path.is_file():
            now[project.relative(path)] = path.read_text(encoding="utf-8", errors="replace")
    found: list[Difference] = []
    for name in sorted(before | now.keys()):
        old = _git(library, "show", f"{base}:{name}") if name in before else None
        new = now.get(name)
        if old != new:
            id_ = name.removeprefix(f"{project.snippets}/").removesuffix(".out")
            found.append(Difference(id_, old, new, library.pages_showing(id_)))
    return found


def markdown(library: Library, report: Report, base: str = "") -> str:
    """The summary as GitHub shows it. Nothing that a snippet printed is taken for markup."""
    count = len(report.problems)
    verdict = f"**{count} problem{'s' * (count != 1)}**" if count else "No problem."
    lines = ["## What the code printed", "", f"{report.summary()}. {verdict}", ""]
    if report.problems:
        lines += ["### Problems", "", *(_pre(str(problem)) for problem in report.problems), ""]
    if base:
        lines += _changed(differences(library, base), base)
    lines += _skipped(library)
    return "\n".join(lines + _ran(report)) + "\n"


def _changed(found: list[Difference], base: str) -> list[str]:
    lines = [f"### Changed since {_text(base)}: {len(found)} output{'s' * (len(found) != 1)}", ""]
    for change in found:
        pages = ", ".join(f"`{page}`" for page in change.pages) or "no page"
        lines += [
            f"<details open><summary><code>{_text(change.id)}</code></summary>",
            "",
            f"Shown at {pages}.",
            "",
            "<table><tr><th>before</th><th>now</th></tr><tr>",
            f"<td>{_pre(change.old)}</td><td>{_pre(change.new)}</td>",
            "</tr></table></details>",
            "",
        ]
    return lines


def _skipped(library: Library) -> list[str]:
    rows: list[str] = []
    here = hardware()
    for snippet in library.snippets.values():
        try:
            kept = library.record(snippet)
        except VerifiedError:
            continue  # among the problems
        if kept.reason:
            rows.append(f"- `{snippet.id}`: {kept.state}: {_text(kept.reason)}")
        elif (needs := snippet.declaration.needs) and needs not in here:
            told = (
                f"needs {_text(needs)}, which is not here; its record is of a machine that has it"
            )
            rows.append(f"- `{snippet.id}`: {told}")
    return ["### Not run", "", *(rows or ["Nothing was skipped."]), ""]


def _ran(report: Report) -> list[str]:
    rows = [
        f"| `{id_}` | {state} | {seconds:.2f} |"
        for id_, (state, seconds) in sorted(report.ran.items())
    ]
    head = f"<details><summary>What ran: {len(rows)}</summary>"
    return [
        head,
        "",
        "| snippet | state | seconds |",
        "| --- | --- | ---: |",
        *rows,
        "",
        "</details>",
    ]


def _pre(text: str | None) -> str:
    if text is None:
        return "<em>nothing</em>"
    # A blank line would end the HTML block and hand the rest to the Markdown reader.
    return "<pre>" + "\n".join(_text(line) or "&#8203;" for line in text.splitlines()) + "</pre>"


def _text(text: str) -> str:
    return html.escape(text)


def _git(library: Library, *arguments: str) -> str:
    command = ["git", "-C", str(library.project.root), *arguments]
    try:
        done = subprocess.run(command, text=True, capture_output=True, check=True)
    except FileNotFoundError as error:
        raise UsageError("git is not installed; a summary with --base needs it") from error
    except subprocess.CalledProcessError as error:
        raise UsageError(f"git {arguments[0]}: {error.stderr.strip()}") from error
    return done.stdout
