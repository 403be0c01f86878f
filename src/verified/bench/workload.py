"""Workloads: found in the sources, without running anything."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from verified.files import digest
from verified.imports import ImportGraph
from verified.snippet import Snippet

TABLE = "VARIANTS"


@dataclass(frozen=True)
class Variant:
    """One way to do a workload's work."""

    name: str
    """`list_plain`: the side's file name without `in_`, and the entry in its table."""
    module: str
    """Dotted name of the module that holds the table."""
    entry: str


@dataclass(frozen=True)
class Workload:
    """The same work in several variants."""

    id: str
    variants: tuple[Variant, ...]
    sides: tuple[Snippet, ...]

    def inputs(self, graph: ImportGraph) -> dict[str, str]:
        """Digest of every file that a measurement of it rests on, by name."""
        project = self.sides[0].project
        files = {path for side in self.sides for path in graph.of(side.path).modules}
        return {project.relative(path): digest(path.read_bytes()) for path in sorted(files)}

    def packages(self, graph: ImportGraph) -> list[str]:
        """Distributions that it rests on."""
        return sorted({name for side in self.sides for name in graph.of(side.path).distributions})


def find(snippets: Mapping[str, Snippet]) -> dict[str, Workload]:
    """Every workload by id: folders whose `in_` snippets hold a table of variants."""
    sides: dict[str, list[tuple[Snippet, list[str]]]] = {}
    for snippet in snippets.values():
        if snippet.path.stem.startswith("in_") and (entries := _entries(snippet)):
            sides.setdefault(snippet.id.rpartition("/")[0], []).append((snippet, entries))
    for found in sides.values():  # the frameworks as the tabs have them, then the others
        titles = list(found[0][0].project.frameworks)
        found.sort(key=lambda side: (*titles, side[0].path.stem).index(side[0].path.stem))
    return {
        id_: Workload(
            id_,
            tuple(
                Variant(f"{snippet.path.stem.removeprefix('in_')}_{entry}", _module(snippet), entry)
                for snippet, entries in found
                for entry in entries
            ),
            tuple(snippet for snippet, _ in found),
        )
        for id_, found in sides.items()
    }


def _entries(snippet: Snippet) -> list[str]:
    """The keys of the module's table of variants, in order; none if it has no such table."""
    if TABLE not in snippet.source or snippet.tree is None:
        return []
    for node in snippet.tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value = getattr(node, "value", None)
        if isinstance(target, ast.Name) and target.id == TABLE and isinstance(value, ast.Dict):
            return [
                key.value
                for key in value.keys
                if isinstance(key, ast.Constant) and isinstance(key.value, str)
            ]
    return []


def _module(snippet: Snippet) -> str:
    return snippet.file.removesuffix(".py").replace("/", ".")
