"""Failures: kept in the scratch folder so that a page can show one where the output stood.

A failure is no record: it is never committed, never trusted, and the snippet is run again.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from verified.errors import Problem
from verified.files import digest, write_whole
from verified.project import Project
from verified.snippet import Snippet

FOLDER = "failures"


@dataclass(frozen=True)
class Failure:
    """How the last run of a snippet failed."""

    message: str
    detail: str


def folder(project: Project) -> Path:
    """Where failures lie; watched while serving."""
    return project.scratch / FOLDER


def keep(snippet: Snippet, inputs: Mapping[str, str], problem: Problem) -> None:
    """Note that `snippet` failed on `inputs`. That it cannot be noted must not hide how it failed."""
    table = {"inputs": _key(inputs), "message": problem.message, "detail": problem.detail}
    with contextlib.suppress(OSError):
        write_whole(_path(snippet), json.dumps(table, ensure_ascii=False, indent=1) + "\n")


def forget(snippet: Snippet) -> None:
    """It has not failed, after all."""
    with contextlib.suppress(OSError):
        _path(snippet).unlink()


def last(snippet: Snippet, inputs: Mapping[str, str]) -> Failure | None:
    """How `snippet` failed when it was last run on just these `inputs`, if it did."""
    try:
        table = json.loads(_path(snippet).read_text(encoding="utf-8"))
        if table["inputs"] == _key(inputs):
            return Failure(str(table["message"]), str(table["detail"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass  # none, or one that a killed run left: the next run writes it anew
    return None


def _path(snippet: Snippet) -> Path:
    return folder(snippet.project) / f"{snippet.id}.json"


def _key(inputs: Mapping[str, str]) -> str:
    return digest(json.dumps(sorted(inputs.items())))
