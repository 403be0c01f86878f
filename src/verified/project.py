"""The configuration: `[tool.verified]` of pyproject.toml, and where things are."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from verified.errors import Problem, UsageError, VerifiedError


@dataclass(frozen=True)
class Project:
    """One documented repository. Every path in the configuration is relative to its root."""

    root: Path
    snippets: str = "snippets"
    """Folder of the snippets; its folder `broken` holds those that fail on purpose."""
    claims: str = "claims"
    ledger: str = ""
    """Page, without its suffix, that lists every claim; marks in sentences lead there. Empty: there is none."""
    glossary: str = ""
    """File of the terms; empty: there is none."""
    parity: str = ""
    """File of what the languages were when they last agreed; empty: it is not kept."""
    docs: str = "docs"
    """Folder of the pages, one folder per language in it."""
    languages: tuple[str, ...] = ("en",)
    lock: str = "requirements.txt"
    """Requirements file that pins every package a snippet may import (`name==version`)."""
    repository: str = ""
    """Address under which `blob/main/<path>` shows a file; empty: the site's own copy is linked."""
    tolerance: float = 1e-3
    """Relative tolerance within which two printed numbers are the same."""
    timeout: float = 60.0
    """Seconds after which a snippet is ended."""
    output_limit: int = 1 << 20
    """Bytes after which a snippet is ended."""
    preload: tuple[str, ...] = ()
    """Packages the fork server imports once, before any snippet runs."""
    prelude: str = ""
    """Python run in each snippet's process before the snippet."""
    frameworks: Mapping[str, str] = field(default_factory=dict)
    """File name (without suffix) of a pair's snippet -> title of its tab, in the tabs' order."""
    distributions: Mapping[str, str] = field(default_factory=dict)
    """Import name -> distribution, where they differ."""
    companions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Distribution -> others that decide its results without being imported by name."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Environment of every snippet, beside the engine's own."""

    bench_records: str = "benchmarks"
    """Folder of the benchmarks' records, a folder per class of machine in it."""
    bench_class: str = ""
    """Class of machine whose figures the pages' sentences quote; empty: the only one there is."""
    bench_peaks: tuple[str, ...] = ()
    """Ids of the workloads whose variants reach the machine's peaks; the last of them records the peaks of all."""
    bench_environment: Mapping[str, str] = field(default_factory=dict)
    """Environment of every measured process, instead of the snippets'."""
    bench_cold: tuple[str, ...] = ()
    """Environment variables that name a compiler's cache: an empty folder where compiling is timed."""

    bench_long: tuple[str, ...] = ()
    """Patterns of variants that the short form of `bench` leaves out: `*_compiled`."""

    @classmethod
    def find(cls, start: Path | str = ".") -> Project:
        """Read the configuration of the repository that `start` lies in.

        Raises:
            UsageError: no pyproject.toml with `[tool.verified]` here or above, or a wrong key.
        """
        here = Path(start).resolve()
        for folder in (here, *here.parents):
            file = folder / "pyproject.toml"
            if not file.is_file():
                continue
            try:
                text = file.read_text(encoding="utf-8")
                tool = tomllib.loads(text).get("tool")
            except UnicodeDecodeError as error:
                raise UsageError(f"pyproject.toml: is not UTF-8: {error.reason}") from error
            except (OSError, tomllib.TOMLDecodeError) as error:
                raise UsageError(f"pyproject.toml: {error}") from error
            table = tool.get("verified") if isinstance(tool, dict) else None
            if table is not None:
                return cls(root=folder, **_checked(table, text))
        raise UsageError(f"no pyproject.toml with [tool.verified] in {here} or above it")

    @property
    def snippet_folder(self) -> Path:
        """Where the snippets lie."""
        return self.root / self.snippets

    @property
    def claim_folder(self) -> Path:
        """Where the claims lie."""
        return self.root / self.claims

    @property
    def docs_folder(self) -> Path:
        """Where the pages lie."""
        return self.root / self.docs

    def pages_folder(self, language: str) -> Path:
        """Where pages of `language` lie: in a folder of its name below `docs`, which a sole language can do without."""
        apart = self.docs_folder / language
        return apart if len(self.languages) > 1 or apart.is_dir() else self.docs_folder

    def page_file(self, language: str, name: str) -> str:
        """The file of the page `name` (with its suffix) in `language`, as messages name it."""
        return self.relative(self.pages_folder(language) / name)

    @property
    def bench_folder(self) -> Path:
        """Where the benchmarks' records lie."""
        return self.root / self.bench_records

    @property
    def scratch(self) -> Path:
        """What need not be kept: the lock of running processes, the snippets' home folder."""
        return self.root / ".verified"

    def relative(self, path: Path) -> str:
        """`path` as it is written in messages and records."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def language_of(self, path: str) -> str | None:
        """The language of the page at `path` (relative to the docs folder), if it has one."""
        first = path.split("/", 1)[0]
        return first if first in self.languages else None

    @cached_property
    def locked(self) -> dict[str, str]:
        """Pinned version of each distribution, by normalised name.

        Raises:
            VerifiedError: the lock file is missing.
        """
        file = self.root / self.lock
        try:
            text = file.read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise VerifiedError(
                Problem(self.lock, 1, "the lock file is missing", "create it with `make lock`")
            ) from error
        except (OSError, UnicodeDecodeError) as error:
            said = f"the lock file cannot be read: {error}"
            raise VerifiedError(Problem(self.lock, 1, said, "lock the packages again")) from error
        pin = re.compile(r"^([A-Za-z0-9][\w.-]*)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)
        return {normalised(name): version for name, version in pin.findall(text)}

    def value(self, address: str) -> float:
        """The number that a snippet printed, addressed `id:name`.

        Raises:
            VerifiedError: no such snippet, record or value.
        """
        from verified.library import Library, NotFound

        try:
            return Library(self).value(address).number
        except NotFound as error:
            raise VerifiedError(
                Problem("pyproject.toml", 1, str(error), "write id:name")
            ) from error


def normalised(name: str) -> str:
    """A distribution's name as packaging compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _checked(table: Any, text: str) -> dict[str, Any]:
    """The table's entries as the fields want them; UsageError names what is wrong and where."""
    if not isinstance(table, dict):
        raise UsageError(f"pyproject.toml:{_line(text, '')}: [tool.verified] is no table")
    result: dict[str, Any] = {}
    for key, value in table.items():
        place = f"pyproject.toml:{_line(text, key)}: [tool.verified]"
        if key not in _KINDS:
            raise UsageError(f"{place} has no '{key}' (it has: {', '.join(sorted(_KINDS))})")
        kind, fits, made = _KINDS[key]
        if not fits(value):
            raise UsageError(f"{place} {key} is no {kind}")
        result[key] = made(value)
    return result


def _line(text: str, key: str) -> int:
    """Line of `key` in the table [tool.verified], or of its own table; of the table itself else."""
    table = 1
    inside = False
    for number, row in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[+\s*([^]]*?)\s*\]", row)
        if header:
            inside = header[1] == "tool.verified"
            if header[1] == f"tool.verified.{key}":
                return number
            table = number if inside else table
        elif inside and key and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", row):
            return number
    return table


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_table(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


_Kind = tuple[str, Callable[[Any], bool], Callable[[Any], Any]]
_TEXT: _Kind = ("text", _is_text, str)
_LIST: _Kind = ("list of texts", _is_list, tuple)
_TABLE: _Kind = ("table of texts", _is_table, dict)
_NUMBER: _Kind = (
    "number, zero or more",
    _is_number,
    float,
)
# Entry -> what it must be, whether it is, how the field wants it.
_KINDS: dict[str, _Kind] = {
    **dict.fromkeys(
        ("snippets", "claims", "docs", "glossary", "parity", "lock", "repository", "prelude"), _TEXT
    ),
    **dict.fromkeys(("ledger", "bench_records", "bench_class"), _TEXT),
    **dict.fromkeys(("languages", "preload", "bench_cold", "bench_long", "bench_peaks"), _LIST),
    **dict.fromkeys(("frameworks", "distributions", "environment", "bench_environment"), _TABLE),
    **dict.fromkeys(("tolerance", "timeout"), _NUMBER),
    "companions": (
        "table of lists",
        lambda value: isinstance(value, dict) and all(map(_is_list, value.values())),
        lambda value: {name: tuple(others) for name, others in value.items()},
    ),
    "output_limit": (
        "whole number, one or more",
        lambda value: isinstance(value, int) and not isinstance(value, bool) and value > 0,
        int,
    ),
}
