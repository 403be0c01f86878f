"""Snippets: finding them, reading what they declare, cutting out what a page shows."""

from __future__ import annotations

import ast
import datetime
import difflib
import math
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from verified import files, syntax
from verified.errors import Problem, VerifiedError, remedy
from verified.project import Project

BROKEN = "broken"
"""Folder, below the snippets, of those that fail on purpose."""

_GUARD = re.compile(r"""^if __name__ == ["']__main__["']:""", re.MULTILINE)
# The block of PEP 723, as its specification gives it.
_METADATA = re.compile(r"(?m)^# /// script$\s(?P<content>(?:^#(?:| .*)$\s)+)^# ///$\s?")
_ONE_LINE = re.compile(r'"""[^"\\]+"""\s*')
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

    @cached_property
    def file(self) -> str:
        """Its file, as messages name it."""
        return self.project.relative(self.path)

    @property
    def files(self) -> list[str]:
        """Its own file and the two of its record; plain names, for a build asks for thousands."""
        stem = str(self.path)[: -len(".py")]
        return [stem + ".py", stem + ".out", stem + ".json"]

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

    @cached_property
    def whole(self) -> str:
        """Everything a reader needs: without the metadata, the docstring and the markers."""
        lines = self.source.splitlines()
        hidden: set[int] = set()
        if metadata := _METADATA.search(self.source):
            first = self.source[: metadata.start()].count("\n")
            hidden |= set(range(first, first + metadata[0].count("\n")))
        top = next((n for n, line in enumerate(lines) if n not in hidden and line.strip()), None)
        if top is not None and _ONE_LINE.fullmatch(lines[top]):
            hidden.add(top)  # what nearly every snippet begins with; no need to parse it
        elif self.tree:
            match self.tree.body:
                case [ast.Expr(value=ast.Constant(value=str())) as docstring, *_]:
                    hidden |= set(range(docstring.lineno - 1, docstring.end_lineno or 0))
        else:
            hidden |= _docstring_lines(lines, hidden)
        return _unmarked([line for number, line in enumerate(lines) if number not in hidden])

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


Found = tuple["Snippet | None", list[Problem]]
"""What a file is: a snippet or none, and what is wrong with it."""


def _at_once(name: str, read: Callable[[], Found]) -> Found:
    return read()


def discover(
    project: Project, through: Callable[[str, Callable[[], Found]], Found] = _at_once
) -> tuple[dict[str, Snippet], list[Problem]]:
    """All snippets by id, in order, and what is wrong with their files.

    `through` is given each file's name below the snippets' folder and what reads it: it may know the answer.
    """
    found: dict[str, Snippet] = {}
    problems: list[Problem] = []
    folder = project.snippet_folder
    below = project.relative(folder)
    for name in sorted(modules(folder), key=lambda name: name.split("/")):
        snippet, wrong = through(name, partial(_read, project, folder, below, name))
        problems += wrong
        if snippet:
            found[snippet.id] = snippet
    return found, problems


def _read(project: Project, folder: Path, below: str, name: str) -> Found:
    """What the file `name` below `folder` is."""
    # Plain names until a file is a snippet: a build does this for every file, of which most are not shown.
    path, file = folder / name, f"{below}/{name}"
    # Folders that are links are not followed; a file that is one may lead anywhere.
    if path.is_symlink() and not path.resolve().is_relative_to(project.root.resolve()):
        return None, [Problem(file, 1, "leads out of the repository", "put the file itself here")]
    try:
        source = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        return None, [Problem(file, 1, f"cannot be read: {error}", "save it as UTF-8 text")]
    except OSError as error:
        return None, [Problem(file, 1, f"cannot be read: {error.strerror}", remedy(error))]
    id_ = name.removesuffix(".py")
    broken = id_.split("/")[0] == BROKEN
    stem = id_.rpartition("/")[2]
    if not (broken or stem in project.frameworks or _GUARD.search(source)):
        return None, []  # a helper module, run by those that import it
    if not re.fullmatch(r"[a-z0-9_]+(/[a-z0-9_]+)*", id_):
        mend = "use letters a-z, digits and _ only"
        return None, [Problem(file, 1, "its name is not lower case", mend)]
    problems: list[Problem] = []
    try:
        declaration = read_declaration(file, source)
    except VerifiedError as error:
        problems += error.problems
        declaration = Declaration()
    if broken != bool(declaration.raises):
        what = "declares no `raises`" if broken else "declares `raises` outside snippets/broken"
        where = "say which exception it ends in" if broken else f"move it to {folder.name}/{BROKEN}"
        problems.append(Problem(file, 1, f"{id_} {what}", where))
    return Snippet(project, id_, path, source, declaration), problems


def modules(folder: Path) -> Iterator[str]:
    """The path below `folder` of every Python file. Folders that are links are not followed."""
    for here, folders, names in files.below(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        below = Path(here).relative_to(folder).as_posix()
        prefix = "" if below == "." else f"{below}/"
        yield from (prefix + name for name in names if name.endswith(".py"))


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
        named = re.compile(rf"[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=")
        rows = enumerate(text.splitlines()) if key else ()
        offset = next((number for number, row in rows if named.match(row)), 0)
        return VerifiedError(Problem(file, first + offset, what, f"keys: {', '.join(_KEYS)}"))

    try:
        table: Any = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise wrong(f"the metadata block is no TOML: {error}") from error
    for name in ("tool", "verified"):
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise wrong(f"the metadata block has no table [tool.verified]: '{name}' is no table")
    fields: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise wrong(f"declares '{key}', which is no key{suggestion(key, _KEYS)}", key)
        kind, fits = _KEYS[key]
        if not fits(value):
            raise wrong(f"declares '{key}', which wants {kind}", key)
        if key == "not_run":
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


def _docstring_lines(lines: list[str], hidden: set[int]) -> set[int]:
    """Lines of the docstring of a module that does not parse."""
    first = next((n for n, text in enumerate(lines) if n not in hidden and text.strip()), None)
    if first is None or not lines[first].startswith(('"""', "'''")):
        return set()
    quotes = lines[first][:3]
    for number in range(first, len(lines)):
        if lines[number].rstrip().endswith(quotes) and (
            number > first or len(lines[number].strip()) >= 6
        ):
            return set(range(first, number + 1))
    return set()


def _unmarked(lines: list[str]) -> str:
    """The lines without region markers, dedented, without blank lines around."""
    kept = [
        line
        for line in lines
        if "region" not in line or not (_REGION.match(line) or _REGION_END.match(line))
    ]
    return textwrap.dedent("\n".join(kept)).strip("\n") + "\n"


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_reason(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"reason", "until"}
        and _is_text(value["reason"])
        and type(value["until"]) is datetime.date
    )


# Key -> what it wants, and whether a value is that.
_KEYS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "tolerance": ("a number, zero or more", lambda value: _is_number(value) and value >= 0),
    "timeout": ("seconds, more than zero", lambda value: _is_number(value) and value > 0),
    "threads": ("a whole number, one or more", lambda value: type(value) is int and value > 0),
    "environment": (
        "a table of texts",
        lambda value: isinstance(value, dict) and all(isinstance(v, str) for v in value.values()),
    ),
    "data": ("a list of files", _is_list),
    "fresh": ("true or false", lambda value: isinstance(value, bool)),
    "needs": ("the name of hardware", _is_text),
    "not_run": ("a reason (text) and until (a date)", _is_reason),
    "differs": ("a list of names", _is_list),
    "raises": ("the class name of an exception", _is_text),
    "message": ("a piece of its message", _is_text),
}
