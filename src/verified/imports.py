"""The graph of imports: which first-party modules and which distributions a snippet rests on."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from verified import syntax
from verified.project import Project, normalised


@dataclass(frozen=True)
class Imports:
    """What one module rests on, directly and through what it imports."""

    modules: frozenset[Path]
    """First-party files, the module itself among them."""
    distributions: frozenset[str]
    """Normalised names of third-party distributions."""


@dataclass
class ImportGraph:
    """Reads each file once. Sees every `import` statement, inside functions too, and no other."""

    project: Project
    imports: Callable[[str], Sequence[ast.Import | ast.ImportFrom]] = syntax.imports
    """Finds the import statements of a source."""
    _found: dict[str, frozenset[Path]] = field(default_factory=dict)
    _direct: dict[Path, tuple[frozenset[Path], frozenset[str]]] = field(default_factory=dict)

    def of(self, path: Path) -> Imports:
        """What `path` rests on, transitively."""
        modules: set[Path] = set()
        names: set[str] = set()
        todo = [path]
        while todo:
            current = todo.pop()
            if current in modules:
                continue
            modules.add(current)
            files, third = self._read(current)
            names |= third
            todo += files
        distributions: set[str] = set()
        for name in names:
            distribution = normalised(self.project.distributions.get(name, name))
            distributions.add(distribution)
            distributions |= {
                normalised(other) for other in self.project.companions.get(distribution, ())
            }
        return Imports(frozenset(modules), frozenset(distributions))

    def _read(self, path: Path) -> tuple[frozenset[Path], frozenset[str]]:
        if path not in self._direct:
            self._direct[path] = self._parse(path)
        return self._direct[path]

    def _parse(self, path: Path) -> tuple[frozenset[Path], frozenset[str]]:
        try:
            source = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return frozenset(), frozenset()  # running it will say so
        files: set[Path] = set()
        third: set[str] = set()
        for node in self.imports(source):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            else:
                base = self._base(path, node)
                names = [base, *(f"{base}.{alias.name}" for alias in node.names)]
            for name in names:
                first = name.split(".")[0]
                own = self._files(name)
                if own or self._is_first_party(first):
                    files |= own
                elif first and first not in sys.stdlib_module_names:
                    third.add(first)
        return frozenset(files - {path}), frozenset(third)

    def _base(self, path: Path, node: ast.ImportFrom) -> str:
        """Absolute name of the module that `from ... import` names."""
        if not node.level:
            return node.module or ""
        folders = path.relative_to(self.project.root).parts[: -node.level]
        if len(folders) + node.level != len(path.relative_to(self.project.root).parts):
            return ""  # it leads out of the repository: running it will say so
        package = folders
        return ".".join([*package, *([node.module] if node.module else [])])

    @cached_property
    def _own(self) -> frozenset[str]:
        """Names that the repository's root gives to what can be imported."""
        entries = list(os.scandir(self.project.root))
        folders = {entry.name for entry in entries if entry.is_dir()}
        return frozenset(folders | {e.name[:-3] for e in entries if e.name.endswith(".py")})

    def _is_first_party(self, name: str) -> bool:
        return name in self._own

    def _files(self, name: str) -> frozenset[Path]:
        """The files that importing `name` reads in this repository."""
        if name.split(".", 1)[0] not in self._own:
            return frozenset()
        if name not in self._found:
            self._found[name] = frozenset(self._look_up(name))
        return self._found[name]

    def _look_up(self, name: str) -> set[Path]:
        found: set[Path] = set()
        folder = self.project.root
        for part in name.split("."):
            if not part:
                continue
            module = folder / f"{part}.py"
            folder = folder / part
            if (folder / "__init__.py").is_file():
                found.add(folder / "__init__.py")
            elif module.is_file():
                found.add(module)
                break
            elif not folder.is_dir():
                break
        return found
