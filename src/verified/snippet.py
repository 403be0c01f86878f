"""Snippets: finding them, reading what they declare, cutting out what a page shows."""

from __future__ import annotations

import ast
import datetime
import difflib
import re
import textwrap
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from verified import syntax
from verified.errors import Problem, VerifiedError
from verified.project import Project

BROKEN = "broken"
"""Folder, below the snippets, of those that fail on purpose."""

_GUARD = re.compile(r"""^if __name__ == ["']__main__["']:""", re.MULTILINE)
# The block of PEP 723, as its specification gives it.
_METADATA = re.compile(r"(?m)^# /// script$\s(?P<content>(?:^#(?:| .*)$\s)+)^# ///$\s?")
_DOCSTRING = re.compile(r'\A(?:\s*#[^\n]*\n|\s*\n)*[rR]?("""|\'\'\')(?:.|\n)*?\1[ \t]*\n')
_REGION = re.compile(r"^[ \t]*# region (?P<name>\w+)[ \t]*$")
_REGION_END = re.compile(r"^[ \t]*# endregion(?: (?P<name>\w+))?[ \t]*$")


@dataclass(frozen=True)
class Declaration:
    """What a snippet says of itself in its PEP 723 block, under `[tool.verified]`."""

    tolerance: float | None = None
    """Relative tolerance for its numbers, instead of the project's."""
    timeout: float | None = None
    """Seconds it may take, instead of the project's."""
    threads: int = 1
    """Threads (and cores) it needs; more than one means a fresh interpreter."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Environment of its own; means a fresh interpreter."""
    data: tuple[str, ...] = ()
    """Files it reads, relative to the root: a change makes it stale."""
    fresh: bool = False
    """Needs a fresh interpreter."""
    needs: str = ""
    """Hardware without which it is not run."""
    not_run: str = ""
    """Why it is not run at all."""
    until: datetime.date | None = None
    """Day on which that reason expires."""
    differs: tuple[str, ...] = ()
    """Values in which the two sides of a pair may differ."""
    raises: str = ""
    """Class name of the exception that a broken snippet ends in."""
    message: str = ""
    """Stable piece of that exception's message."""


@dataclass(frozen=True)
class Snippet:
    """One Python module: one framework, one idea."""

    project: Project
    id: str
    """Its path below the snippets' folder, without the suffix."""
    path: Path
    source: str
    declaration: Declaration

    @property
    def file(self) -> str:
        """Its file, as messages name it."""
        return self.project.relative(self.path)

    @property
    def broken(self) -> bool:
        """Whether it fails on purpose."""
        return self.id.split("/")[0] == BROKEN

    @property
    def pair(self) -> str | None:
        """Id of the pair it belongs to, if it belongs to one."""
        folder, _, stem = self.id.rpartition("/")
        return folder if stem in self.project.frameworks else None

    @property
    def tolerance(self) -> float:
        """Relative tolerance for its numbers."""
        own = self.declaration.tolerance
        return self.project.tolerance if own is None else own

    @property
    def command(self) -> str:
        """What a reader types, in the repository's root, to run it."""
        return "python -m " + self.file.removesuffix(".py").replace("/", ".")

    @property
    def tree(self) -> ast.Module | None:
        """Its syntax tree; None if it does not parse."""
        return syntax.tree(self.source)

    @cached_property
    def regions(self) -> dict[str, str]:
        """What can be shown by name: marked regions, then top-level functions and classes."""
        found: dict[str, str] = {}
        lines = self.source.splitlines()
        for node in self.tree.body if self.tree else ():
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
                found[node.name] = _unmarked(lines[first - 1 : node.end_lineno])
        start: dict[str, int] = {}
        for number, line in enumerate(lines):
            if opened := _REGION.match(line):
                start[opened["name"]] = number + 1
            elif (closed := _REGION_END.match(line)) and start:
                name = closed["name"] or next(reversed(start))
                if name in start:
                    found[name] = _unmarked(lines[start.pop(name) : number])
        return found

    @property
    def whole(self) -> str:
        """Everything a reader needs: without the metadata, the docstring and the markers."""
        text = _METADATA.sub("", self.source, count=1)
        return _unmarked(_DOCSTRING.sub("", text, count=1).splitlines())

    def show(self, names: tuple[str, ...]) -> str:
        """The named regions, one after the other, or the whole snippet if none is named.

        Raises:
            KeyError: a region is not there; its argument is a sentence saying so.
        """
        if not names:
            return self.whole
        for name in names:
            if name not in self.regions:
                raise KeyError(
                    f"{self.file} has no region '{name}'{suggestion(name, self.regions)}"
                )
        return "\n\n\n".join(self.regions[name].rstrip("\n") for name in names) + "\n"


def discover(project: Project) -> tuple[dict[str, Snippet], list[Problem]]:
    """All snippets by id, in order, and what is wrong with their files."""
    found: dict[str, Snippet] = {}
    problems: list[Problem] = []
    folder = project.snippet_folder
    for path in sorted(folder.rglob("*.py")):
        if "__pycache__" in path.parts:
            continue
        file = project.relative(path)
        if not path.resolve().is_relative_to(project.root.resolve()):
            problems.append(
                Problem(file, 1, "leads out of the repository", "put the file itself here")
            )
            continue
        try:
            source = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            problems.append(Problem(file, 1, f"cannot be read: {error}", "save it as UTF-8 text"))
            continue
        id_ = path.relative_to(folder).with_suffix("").as_posix()
        broken = id_.split("/")[0] == BROKEN
        if not (broken or path.stem in project.frameworks or _GUARD.search(source)):
            continue  # a helper module, run by those that import it
        if not re.fullmatch(r"[a-z0-9_]+(/[a-z0-9_]+)*", id_):
            problems.append(
                Problem(file, 1, "its name is not lower case", "use letters a-z, digits and _ only")
            )
            continue
        try:
            declaration = read_declaration(file, source)
        except VerifiedError as error:
            problems += error.problems
            declaration = Declaration()
        if broken != bool(declaration.raises):
            what = "declares no `raises`" if broken else "declares `raises` outside snippets/broken"
            where = (
                "say which exception it ends in" if broken else f"move it to {folder.name}/{BROKEN}"
            )
            problems.append(Problem(file, 1, f"{id_} {what}", where))
        found[id_] = Snippet(project, id_, path, source, declaration)
    return found, problems


def read_declaration(file: str, source: str) -> Declaration:
    """The declaration in `source`.

    Raises:
        VerifiedError: it is no TOML, or has a wrong key or value.
    """
    match = _METADATA.search(source)
    if not match:
        return Declaration()
    first = source[: match.start("content")].count("\n") + 1
    text = "\n".join(
        line[2:] if line.startswith("# ") else line[1:] for line in match["content"].splitlines()
    )

    def wrong(what: str, key: str = "") -> VerifiedError:
        offset = next(
            (n for n, row in enumerate(text.splitlines()) if key and row.startswith(key)), 0
        )
        return VerifiedError(Problem(file, first + offset, what, f"keys: {', '.join(_KEYS)}"))

    try:
        table: dict[str, Any] = tomllib.loads(text).get("tool", {}).get("verified", {})
    except tomllib.TOMLDecodeError as error:
        raise wrong(f"the metadata block is no TOML: {error}") from error
    fields: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise wrong(f"declares '{key}', which is no key{suggestion(key, _KEYS)}", key)
        if not isinstance(value, _KEYS[key]) or (isinstance(value, bool) and key != "fresh"):
            raise wrong(f"declares '{key}' with a wrong kind of value", key)
        if key == "not_run":
            if not isinstance(value.get("reason"), str) or not isinstance(
                value.get("until"), datetime.date
            ):
                raise wrong("'not_run' wants a reason (text) and until (a date)", key)
            fields |= {"not_run": value["reason"], "until": value["until"]}
        else:
            fields[key] = tuple(value) if isinstance(value, list) else value
    return Declaration(**fields)


def suggestion(name: str, names: Any) -> str:
    """` (did you mean 'x'?)` if one of `names` is near, else the names there are, if few."""
    near = difflib.get_close_matches(name, list(names), n=1)
    if near:
        return f" (did you mean '{near[0]}'?)"
    return f" (it has: {', '.join(names)})" if 0 < len(names) <= 12 else ""


def _unmarked(lines: list[str]) -> str:
    """The lines without region markers, dedented, without blank lines around."""
    kept = [line for line in lines if not _REGION.match(line) and not _REGION_END.match(line)]
    return textwrap.dedent("\n".join(kept)).strip("\n") + "\n"


_KEYS: dict[str, Any] = {
    "tolerance": int | float,
    "timeout": int | float,
    "threads": int,
    "environment": dict,
    "data": list,
    "fresh": bool,
    "needs": str,
    "not_run": dict,
    "differs": list,
    "raises": str,
    "message": str,
}
