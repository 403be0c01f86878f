"""What a run rests on, and which of it has changed since a record was written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import metadata

from packaging.version import InvalidVersion, Version

from verified import normalise
from verified.errors import Problem
from verified.files import digest
from verified.imports import ImportGraph
from verified.project import Project
from verified.record import Record
from verified.snippet import Snippet

SETTINGS = "settings"
NORMALISER = "normaliser"
PACKAGE = "package "


def inputs(
    snippet: Snippet, graph: ImportGraph, digest_of: Callable[[str], str]
) -> tuple[dict[str, str], list[Problem]]:
    """What running `snippet` rests on now, and what of it is missing.

    Files by their digest, packages by their locked version, the project's environment and prelude
    by one digest, the normaliser by its version. No package is imported or looked up. `digest_of` gives
    the digest of a file of the repository.
    """
    project = snippet.project
    problems: list[Problem] = []
    found = {NORMALISER: str(normalise.VERSION), SETTINGS: _settings(project)}
    imports = graph.of(snippet.path)
    for path in imports.modules:
        name = project.relative(path)
        found[name] = digest_of(name)
    for name in snippet.declaration.data:
        path = project.root / name
        if not path.resolve().is_relative_to(project.root) or not path.is_file():
            said = f"declares the data file '{name}', which is not there"
            remedy = "add it to the repository, or take it from `data`"
            problems.append(Problem(snippet.file, 1, said, remedy))
            continue
        found[name] = digest_of(name)
    for name in imports.distributions:
        version = project.locked.get(name)
        if version is None and not snippet.broken:
            problems.append(
                Problem(
                    snippet.file,
                    _import_line(snippet, name),
                    f"imports '{name}', which {project.lock} does not pin",
                    "pin it there, or name its distribution under [tool.verified.distributions]",
                )
            )
        found[PACKAGE + name] = version or "not locked"
    return found, problems


def changes(record: Record, now: Mapping[str, str]) -> list[str]:
    """Sentences that say what changed between the record and now; none: it is fresh."""
    said: list[str] = []
    for name in sorted({*record.inputs, *now}):
        old, new = record.inputs.get(name), now.get(name)
        if old == new:
            continue
        package = name.removeprefix(PACKAGE)
        if name == NORMALISER:
            said.append("the normaliser's rules changed")
        elif name == SETTINGS:
            said.append("the environment or the prelude in pyproject.toml changed")
        elif name != package:
            was, is_ = old or "not imported", new or "not imported any more"
            said.append(f"{package} was {was}, is {is_}")
        elif old is None:
            said.append(f"{name} is imported now")
        elif new is None:
            said.append(f"{name} is not imported any more")
        else:
            said.append(f"{name} changed")
    return said


def untouched(record: Record, project: Project, digest_of: Callable[[str], str]) -> bool:
    """Whether all that the record rests on is as it was; told without parsing anything.

    What a file imports cannot have changed while its digest has not, save that a new file took
    the name of a package: only `inputs` sees that, and `check` asks it. `digest_of` gives the digest of a
    file of the repository, empty if it is not there.
    """
    for name, value in record.inputs.items():
        package = name.removeprefix(PACKAGE)
        if name == NORMALISER:
            now = str(normalise.VERSION)
        elif name == SETTINGS:
            now = _settings(project)
        elif name != package:
            now = project.locked.get(package, "not locked")
        else:
            now = digest_of(name)
        if now != value:
            return False
    return True


def installed(snippet: Snippet, now: Mapping[str, str]) -> tuple[dict[str, str], list[Problem]]:
    """Installed versions of the packages among the inputs, and which are not the locked ones."""
    versions: dict[str, str] = {}
    problems: list[Problem] = []
    for key, locked in now.items():
        name = key.removeprefix(PACKAGE)
        if name == key:
            continue
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            if locked != "not locked":
                problems.append(_wrong_version(snippet, name, "is not installed", locked))
            continue
        if locked != "not locked" and _public(versions[name]) != _public(locked):
            problems.append(
                _wrong_version(snippet, name, f"is installed as {versions[name]}", locked)
            )
    return versions, problems


def _wrong_version(snippet: Snippet, name: str, what: str, locked: str) -> Problem:
    lock = snippet.project.lock
    return Problem(
        lock, 1, f"{name} {what}, locked is {locked}: no record is written", f"install {lock}"
    )


def _public(version: str) -> str:
    """A version without its local part: 2.13.0+cpu is a build of 2.13.0."""
    try:
        return Version(version).public
    except InvalidVersion:
        return version


def _settings(project: Project) -> str:
    entries = sorted(project.environment.items())
    return digest(repr((entries, project.prelude)))


def _import_line(snippet: Snippet, name: str) -> int:
    for number, line in enumerate(snippet.source.splitlines(), 1):
        if line.lstrip().startswith((f"import {name}", f"from {name}")):
            return number
    return 1
