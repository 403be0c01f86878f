"""The articles' code blocks and what became of each: `claims/articles.yml`."""

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


def load(project: Project) -> tuple[dict[str, Block], list[Problem]]:
    """Every block by id, in order, and what is wrong with the file."""
    path = project.claim_folder / FILE
    file = project.relative(path)
    if not path.is_file():
        return {}, []
    rows, problem = read_rows(path, file)
    problems = [problem] if problem else []
    blocks: dict[str, Block] = {}
    for row in rows:
        line = row.pop(LINE)
        try:
            block = _block(project, row, file, line)
            if block.id in blocks:
                raise ValueError(f"block '{block.id}' is also at line {blocks[block.id].line}")
            if block.same_as and block.same_as not in blocks:
                raise ValueError(f"block '{block.id}': no earlier block '{block.same_as}'")
            missing = _missing(block.id, blocks)
            if missing:
                raise ValueError(f"block '{missing}' is missing before '{block.id}'")
        except ValueError as error:
            problems.append(Problem(file, line, str(error), "see CONTRIBUTING, “The articles”"))
            continue
        blocks[block.id] = block
    return blocks, problems


def _missing(id_: str, before: Mapping[str, Block]) -> str:
    """The block that should stand before `id_` and does not: their numbers have no gap."""
    article, _, number = id_.rpartition("-")
    previous = f"{article}-{int(number) - 1:02}"
    return previous if int(number) > 1 and previous not in before else ""


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
