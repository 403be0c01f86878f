"""The articles' code blocks and sections, and what became of each: `claims/articles.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from verified.errors import Problem
from verified.project import Project
from verified.rows import LINE, names, only, read_rows, texts

FILE = "articles.yml"
_KNOWN = (
    *("id", "section", "language", "same_as", "intent", "wrong", "error"),
    *("shown_by", "snippets", "none"),
)


_SECTION = re.compile(r"[A-Za-z0-9-]+-s[0-9]{2,3}")
_PLACE = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*#[\w-]+")


@dataclass(frozen=True)
class Section:
    """One section of an article."""

    id: str
    """Article and number: `003-s02`."""
    title: str
    """What the article calls it."""
    found: tuple[str, ...]
    """Where the guide takes up its subject: `why/execution#graphs`."""
    file: str
    line: int

    @property
    def article(self) -> str:
        """The article it stands in."""
        return self.id.rpartition("-")[0]


@dataclass(frozen=True)
class Block:
    """One code block of an article."""

    id: str
    """Article and number: `003-02`."""
    section: str
    """The section it stands in, as the article calls it."""
    language: str
    same_as: str
    """Id of an earlier block with the same text, if there is one."""
    intent: Mapping[str, str]
    """What it tried to do, by language."""
    wrong: Mapping[str, str]
    """What is wrong with it, by language."""
    error: str
    """The error it really raised, run alone; empty if it raised none."""
    shown_by: tuple[str, ...]
    """Ids of broken snippets that raise the same, or show each mistake."""
    snippets: tuple[str, ...]
    """Ids of snippets or pairs that teach the same thing correctly."""
    none: Mapping[str, str]
    """Why none does, by language, if none does."""
    file: str
    line: int

    @property
    def article(self) -> str:
        """The article it stands in."""
        return self.id.rpartition("-")[0]


def load(project: Project) -> tuple[dict[str, Block], dict[str, Section], list[Problem]]:
    """Every block and every section by id, in order, and what is wrong with the file."""
    path = project.claim_folder / FILE
    file = project.relative(path)
    if not path.is_file():
        return {}, {}, []
    rows, problem = read_rows(path, file)
    problems = [problem] if problem else []
    blocks: dict[str, Block] = {}
    sections: dict[str, Section] = {}
    for row in rows:
        line = row.pop(LINE)
        try:
            if _SECTION.fullmatch(row["id"]):
                section = _section(row, file, line)
                _place(section.id, sections, "section", "s")
                sections[section.id] = section
            else:
                block = _block(project, row, file, line)
                _place(block.id, blocks, "block")
                if block.same_as and block.same_as not in blocks:
                    raise ValueError(f"block '{block.id}': no earlier block '{block.same_as}'")
                blocks[block.id] = block
        except ValueError as error:
            problems.append(Problem(file, line, str(error), "see CONTRIBUTING, “The articles”"))
    return blocks, sections, problems


def _place(id_: str, before: Mapping[str, Block | Section], kind: str, mark: str = "") -> None:
    """ValueError if `id_` is there already, or the one that should stand before it is not: no gaps."""
    if id_ in before:
        raise ValueError(f"{kind} '{id_}' is also at line {before[id_].line}")
    article, _, number = id_.rpartition("-")
    count = int(number.removeprefix(mark))
    previous = f"{article}-{mark}{count - 1:02}"
    if count > 1 and previous not in before:
        raise ValueError(f"{kind} '{previous}' is missing before '{id_}'")


def _section(row: Mapping[str, Any], file: str, line: int) -> Section:
    of = f"section '{row['id']}'"
    only(row, ("id", "section", "found"), of)
    found = names(row, "found", of)
    title = str(row.get("section") or "").strip()
    if not title:
        raise ValueError(f"{of} has no `section`: what the article calls it")
    if not found:
        raise ValueError(f"{of} has no `found`: where the guide takes up its subject")
    for place in found:
        if not _PLACE.fullmatch(place):
            raise ValueError(
                f"{of}: '{place}' is no page and heading, such as why/execution#graphs"
            )
    return Section(row["id"], title, found, file, line)


def _block(project: Project, row: Mapping[str, Any], file: str, line: int) -> Block:
    id_ = row["id"]
    of = f"block '{id_}'"
    if not re.fullmatch(r"[A-Za-z0-9-]+-[0-9]{2,4}", id_):
        raise ValueError(f"block id '{id_}' is no article and number, such as 003-02")
    only(row, _KNOWN, of)
    snippets = names(row, "snippets", of)
    none = texts(row["none"], project.languages, f"{of}: none") if row.get("none") else {}
    if not snippets and not none:
        raise ValueError(f"{of} has no fate: neither `snippets` that teach it nor why `none` does")
    error, shown_by = str(row.get("error") or ""), names(row, "shown_by", of)
    if error and not shown_by and not error.startswith("NameError"):
        raise ValueError(f"{of} states an error, and nothing in `shown_by` raises it")
    return Block(
        id=id_,
        section=str(row.get("section", "")),
        language=str(row.get("language", "")),
        same_as=str(row.get("same_as") or ""),
        intent=texts(row.get("intent"), project.languages, f"{of}: intent"),
        wrong=texts(row.get("wrong"), project.languages, f"{of}: wrong"),
        error=error,
        shown_by=shown_by,
        snippets=snippets,
        none=none,
        file=file,
        line=line,
    )
