"""Pages: prose in Markdown, one file a language, with their directives and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from verified import files
from verified.directives import Directive, Line, fences, parse
from verified.project import Project
from verified.rows import load

_HEADING = re.compile(
    r"^(?P<level>#{1,6})[ \t]+(?P<text>.*?)(?:[ \t]*\{[^}]*#(?P<id>[\w-]+)[^}]*\})?[ \t]*#*$"
)
_FRONT = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """One page in one language."""

    project: Project
    path: Path
    text: str

    @cached_property
    def file(self) -> str:
        """Its file, as messages name it."""
        return self.project.relative(self.path)

    @cached_property
    def name(self) -> str:
        """Its path below its language's folder: the same for its twin."""
        return self.path.relative_to(self.project.pages_folder(self.language)).as_posix()

    @cached_property
    def language(self) -> str:
        """The language it is written in."""
        path = self.path.relative_to(self.project.docs_folder).as_posix()
        return self.project.language_of(path) or self.project.languages[0]

    @cached_property
    def front(self) -> tuple[dict[str, Any], str, int]:
        """What stands between the first `---` and the next; or what is wrong with it, and its line."""
        found = _FRONT.match(self.text)
        text = "\n".join(found[0].split("\n")[1:-1]) if found else ""
        try:
            table = load(text)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            said = getattr(error, "problem", None) or "it is no YAML"
            return {}, str(said), (mark.line if mark else 0) + 2
        return (table, "", 1) if isinstance(table, dict) else ({}, "there is none", 1)

    @cached_property
    def lines(self) -> list[str]:
        """Its lines, those of the front matter blanked."""
        front = _FRONT.match(self.text)
        lines = self.text.split("\n")  # only a newline ends a line, for Markdown too
        count = front[0].count("\n") + 1 if front else 0
        return [""] * count + lines[count:]

    @cached_property
    def parts(self) -> list[Directive | Line]:
        """Its directives and lines of prose, in order."""
        return list(parse(self.lines))

    @property
    def directives(self) -> list[Directive]:
        """Its directives, in order."""
        return [part for part in self.parts if isinstance(part, Directive)]

    @property
    def prose(self) -> list[Line]:
        """Its lines outside fences and directives."""
        return [part for part in self.parts if isinstance(part, Line)]

    @cached_property
    def headings(self) -> list[tuple[int, int, str | None]]:
        """Line, level and explicit id of each heading."""
        return [
            (line.number, len(match["level"]), match["id"])
            for line in self.prose
            if (match := _HEADING.match(line.text))
        ]

    @cached_property
    def names(self) -> dict[str, str]:
        """The text of each heading that has an id, by its id; the first is the page's own."""
        found: dict[str, str] = {}
        for line in self.prose:
            if line.text.startswith("#") and (match := _HEADING.match(line.text)) and match["id"]:
                found.setdefault(match["id"], match["text"])
        return found

    @property
    def fences(self) -> list[tuple[int, str, Sequence[str]]]:
        """Line, info string and content of each fence."""
        return list(fences(self.lines))


def read_pages(project: Project) -> Iterator[Page]:
    """Every page of every language, in order."""
    for language in project.languages:
        walked = files.below(project.pages_folder(language))
        pages = [Path(here, name) for here, _, names in walked for name in names]
        for path in sorted(path for path in pages if path.suffix == ".md"):
            yield Page(project, path, path.read_text(encoding="utf-8-sig", errors="replace"))
