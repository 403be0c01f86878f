"""The configuration: `[tool.verified]` of pyproject.toml, and where things are."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
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
            text = file.read_text(encoding="utf-8")
            try:
                table = tomllib.loads(text).get("tool", {}).get("verified")
            except tomllib.TOMLDecodeError as error:
                raise UsageError(f"pyproject.toml: {error}") from error
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
        except OSError as error:
            raise VerifiedError(
                Problem(self.lock, 1, "the lock file is missing", "create it with `make lock`")
            ) from error
        pin = re.compile(r"^([A-Za-z0-9][\w.-]*)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)
        return {normalised(name): version for name, version in pin.findall(text)}

    def value(self, address: str) -> float:
        """The number that a snippet printed, addressed `id:name`.

        Raises:
            VerifiedError: no such snippet, record or value.
        """
        from verified.library import Library

        return Library(self).value(address).number


def normalised(name: str) -> str:
    """A distribution's name as packaging compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _checked(table: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The table's entries as the fields want them; UsageError names what is wrong and where."""
    known = {f.name: f for f in fields(Project) if f.name != "root"}
    result: dict[str, Any] = {}
    for key, value in table.items():
        line = next(
            (
                n
                for n, row in enumerate(text.splitlines(), 1)
                if re.match(rf"(\[tool\.verified\.)?{key}\b", row)
            ),
            1,
        )
        if key not in known:
            options = ", ".join(sorted(known))
            raise UsageError(
                f"pyproject.toml:{line}: [tool.verified] has no '{key}' (it has: {options})"
            )
        wanted = _SHAPES.get(key, str)
        if not isinstance(value, wanted) or isinstance(value, bool):
            raise UsageError(
                f"pyproject.toml:{line}: [tool.verified] {key} is no {wanted.__name__}"
            )
        if wanted is list:
            value = tuple(value)
        if key == "companions":
            value = {name: tuple(others) for name, others in value.items()}
        result[key] = float(value) if key in ("tolerance", "timeout") else value
    return result


_SHAPES: dict[str, Any] = {
    "languages": list,
    "preload": list,
    "frameworks": dict,
    "distributions": dict,
    "companions": dict,
    "environment": dict,
    "tolerance": int | float,
    "timeout": int | float,
    "output_limit": int,
}
