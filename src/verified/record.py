"""Records: what running a snippet printed (`.out`, plain text) and how (`.json`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from verified.errors import Problem, VerifiedError
from verified.files import digest, write_whole
from verified.project import Project
from verified.snippet import Snippet

FORMAT = 1
"""Of the `.json`. A record of a newer format is refused, not guessed at."""

STATES = ("passed", "failed-as-declared", "needs-hardware", "not-run")


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
    """Write the record: `.out` first, then the `.json` that vouches for it by checksum."""
    out, meta = paths(snippet)
    write_whole(out, record.output)
    table = {
        "format": FORMAT,
        "state": record.state,
        "inputs": dict(sorted(record.inputs.items())),
        "versions": dict(sorted(record.versions.items())),
        "device": record.device,
        "seconds": round(record.seconds, 3),
        "reason": record.reason,
        "output": digest(record.output),
    }
    text = json.dumps(
        {k: v for k, v in table.items() if v not in ("", {})}, indent=1, ensure_ascii=False
    )
    write_whole(meta, text + "\n")


def read(snippet: Snippet) -> Record:
    """The snippet's record.

    Raises:
        VerifiedError: there is none, or it is cut short, edited by hand or of a newer format.
    """
    out, meta = paths(snippet)
    project = snippet.project

    def refused(path: Path, what: str, remedy: str = "") -> VerifiedError:
        mend = remedy or f"run `verified run {snippet.id}`"
        return VerifiedError(Problem(project.relative(path), 1, what, mend))

    try:
        text, output = meta.read_text(encoding="utf-8"), out.read_bytes().decode()
    except FileNotFoundError as error:
        if not out.exists() and not meta.exists():
            raise VerifiedError(
                Problem(
                    snippet.file,
                    1,
                    "has not been run: it has no record",
                    f"run `verified run {snippet.id}`",
                )
            ) from error
        missing = meta if out.exists() else out
        raise refused(
            missing, f"is missing, while {(out if missing is meta else meta).name} is there"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise refused(meta, f"cannot be read: {error}") from error
    try:
        table: dict[str, Any] = json.loads(text)
        if not isinstance(table, dict):
            raise ValueError("it is no object")
        form = table["format"]
        if isinstance(form, int) and form > FORMAT:
            raise refused(
                meta, f"is of format {form}; this engine reads {FORMAT}", "update the engine"
            )
        record = Record(
            state=table["state"],
            inputs={str(k): str(v) for k, v in table["inputs"].items()},
            output=output,
            versions={str(k): str(v) for k, v in table.get("versions", {}).items()},
            device=str(table.get("device", "")),
            seconds=float(table.get("seconds", 0)),
            reason=str(table.get("reason", "")),
        )
        checksum = table["output"]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise refused(meta, f"is no record: it was cut short or edited ({_said(error)})") from error
    if record.state not in STATES:
        raise refused(meta, f"has the unknown state '{record.state}'")
    if checksum != digest(output):
        raise refused(
            out, "is not what the run printed: the file was edited, or a run was cut short"
        )
    return record


def orphans(project: Project, snippets: Mapping[str, Snippet]) -> list[Problem]:
    """Records whose snippet is gone."""
    known = {path for snippet in snippets.values() for path in paths(snippet)}
    found = [p for suffix in ("*.out", "*.json") for p in project.snippet_folder.rglob(suffix)]
    return [
        Problem(project.relative(path), 1, "is a record whose snippet is gone", "delete it")
        for path in sorted(found)
        if path not in known and not path.name.startswith(".") and not _is_data(path, snippets)
    ]


def _is_data(path: Path, snippets: Mapping[str, Snippet]) -> bool:
    return any(
        snippet.project.root / name == path
        for snippet in snippets.values()
        for name in snippet.declaration.data
    )


def _said(error: Exception) -> str:
    return f"no {error}" if isinstance(error, KeyError) else str(error)
