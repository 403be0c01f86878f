"""Records: what running a snippet printed (`.out`, plain text) and how (`.json`)."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from verified import files
from verified.errors import Problem, VerifiedError, unwritten
from verified.files import digest, write_together
from verified.project import Project
from verified.snippet import Snippet

FORMAT = 1
"""Of the `.json`. A record of a newer format is refused, not guessed at."""

_PATIENCE = 100
"""How often a record that is being written is looked at again: for a second in all."""

STATES = ("passed", "failed-as-declared", "needs-hardware", "not-run")


class NewerFormat(VerifiedError):
    """A record that a later engine wrote: not to be overwritten by this one."""


@dataclass(frozen=True)
class Record:
    """One run of one snippet."""

    state: str
    """One of STATES."""
    inputs: Mapping[str, str]
    """What the run rested on: digest of each file, version of each package."""
    output: str = ""
    """What it printed, normalised."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Installed version of each package among the inputs, and of Python."""
    device: str = ""
    """What it ran on."""
    seconds: float = 0.0
    """How long its own code took, in that run."""
    reason: str = ""
    """Which hardware it needs, or why it is not run."""


def paths(snippet: Snippet) -> tuple[Path, Path]:
    """The two files of the snippet's record: `.out` and `.json`."""
    return snippet.path.with_suffix(".out"), snippet.path.with_suffix(".json")


def write(snippet: Snippet, record: Record) -> None:
    """Write the record: `.out` first, then the `.json` that vouches for it by checksum.

    Raises:
        VerifiedError: it cannot be written.
    """
    out, meta = paths(snippet)
    table: dict[str, Any] = {
        "format": FORMAT,
        "state": record.state,
        "inputs": dict(sorted(record.inputs.items())),
        "versions": dict(sorted(record.versions.items())),
        "device": record.device,
        "seconds": round(record.seconds, 3),
        "reason": record.reason,
        "output": digest(record.output),
    }
    table["checksum"] = _checksum(table)
    text = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
    try:
        write_together({out: record.output, meta: text})
    except OSError as error:
        raise VerifiedError(unwritten(snippet.project.relative(meta), error)) from error


def _checksum(table: Mapping[str, Any]) -> str:
    """Digest of a record's entries, itself aside: none of them is to be edited by hand."""
    rest = {key: value for key, value in table.items() if key != "checksum"}
    return digest(json.dumps(rest, sort_keys=True))


def read(snippet: Snippet) -> Record:
    """The snippet's record.

    Raises:
        VerifiedError: there is none, or it is cut short, edited by hand or of a newer format.
    """
    for _ in range(_PATIENCE):
        try:
            return _read(snippet)
        except VerifiedError:
            # A run may be between its two files; another process, then, holds the lock.
            if not files.written_elsewhere(snippet.project.scratch):
                raise
            time.sleep(0.01)
    return _read(snippet)


def _read(snippet: Snippet) -> Record:
    out, meta = paths(snippet)
    project = snippet.project

    def refused(path: Path, what: str, remedy: str = "") -> VerifiedError:
        mend = remedy or f"run `verified run {snippet.id}`"
        return VerifiedError(Problem(project.relative(path), 1, what, mend))

    try:
        # Both are opened before anything else is asked: this is read for every listing of a build.
        text, output = meta.read_bytes(), out.read_bytes().decode()
    except FileNotFoundError as error:
        if not out.exists() and not meta.exists():
            said = "has not been run: it has no record"
            remedy = f"run `verified run {snippet.id}`"
            raise VerifiedError(Problem(snippet.file, 1, said, remedy)) from error
        here, there = (meta, out) if out.exists() else (out, meta)
        raise refused(here, f"is missing, while {there.name} is there") from error
    except (OSError, UnicodeDecodeError) as error:
        unread = out if isinstance(error, UnicodeDecodeError) else Path(error.filename or out)
        raise refused(unread, f"cannot be read: {error}") from error
    try:
        table = json.loads(text.decode())
    except (ValueError, RecursionError) as error:
        said = " ".join(str(error).split())
        raise refused(meta, f"is no record: it was cut short or edited ({said})") from error
    form = table.get("format") if isinstance(table, dict) else None
    if _newer(form):
        said = f"is of format {form}; this engine reads {FORMAT}"
        raise NewerFormat(Problem(project.relative(meta), 1, said, "update the engine"))
    if wrong := _wrong(table):
        raise refused(meta, f"is no record: it was cut short or edited ({wrong})")
    if table["output"] != digest(output):
        raise refused(
            out, "is not what the run printed: the file was edited, or a run was cut short"
        )
    if table["checksum"] != _checksum(table):
        raise refused(meta, "is not what the run wrote: the file was edited")
    return Record(
        state=table["state"],
        inputs=table["inputs"],
        output=output,
        versions=table["versions"],
        device=table["device"],
        seconds=table["seconds"],
        reason=table["reason"],
    )


def _newer(form: object) -> bool:
    """Whether a record's format is one that a later engine may have written."""
    try:
        return not isinstance(form, bool) and float(form) >= FORMAT + 1  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return False


def _wrong(table: object) -> str:
    """What is wrong with the form of a record's table; empty: nothing."""
    if not isinstance(table, dict):
        return "it is no object"
    for key, kind in _KINDS.items():
        if key not in table:
            return f"no '{key}'"
        if not isinstance(table[key], kind) or isinstance(table[key], bool):
            return f"'{key}' is of a wrong kind"
    for key in ("inputs", "versions"):
        if not all(isinstance(value, str) for value in table[key].values()):
            return f"'{key}' is of a wrong kind"
    if table["format"] != FORMAT or not isinstance(table["format"], int):
        return f"no format {FORMAT}"
    if table["state"] not in STATES:
        return f"unknown state '{table['state']}'"
    return "" if 0 <= table["seconds"] < 1e9 else "'seconds' is no time"


_KINDS: dict[str, Any] = {
    "format": int,
    "state": str,
    "inputs": dict,
    "versions": dict,
    "device": str,
    "seconds": int | float,
    "reason": str,
    "output": str,
    "checksum": str,
}


def orphans(project: Project, snippets: Mapping[str, Snippet]) -> list[Problem]:
    """Records whose snippet is gone."""
    known = {path for snippet in snippets.values() for path in paths(snippet)}
    found = [p for suffix in ("*.out", "*.json") for p in project.snippet_folder.rglob(suffix)]
    return [
        Problem(project.relative(path), 1, "is a record whose snippet is gone", "delete it")
        for path in sorted(found)
        if path not in known
        and not path.name.startswith(".")
        and not _is_data(path, snippets)
        and project.bench_folder not in path.parents
        # One that cannot be read, or whose declaration is wrong, is no snippet just now: nothing to delete.
        and not path.with_suffix(".py").exists()
    ]


def _is_data(path: Path, snippets: Mapping[str, Snippet]) -> bool:
    return any(
        snippet.project.root / name == path
        for snippet in snippets.values()
        for name in snippet.declaration.data
    )
