"""A page as a notebook that runs."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest

from guide.copies import address
from guide.notebooks import notebook, program
from verified.library import Library
from verified.markdown import Context
from verified.normalise import normalise
from verified.page import Page
from verified.project import Project
from verified.values import same_text

ROOT = Path(__file__).resolve().parents[2]
SITE = "https://example.org/"
TAUGHT = ("start", "howto", "apps")
PAGES = sorted(
    path.relative_to(ROOT / "docs").as_posix()
    for language in ("zh", "en")
    for folder in TAUGHT
    for path in (ROOT / "docs" / language / folder).rglob("*.md")
)


def made(name: str) -> nbformat.NotebookNode:
    project = Project.find(ROOT)
    library = Library(project, quick=True)
    path = ROOT / "docs" / name
    page = Page(project, path, path.read_text("utf-8"))
    context = Context(library, name, page.language)
    return notebook(page.lines, context, SITE, lambda below: address(SITE, below))


@pytest.mark.parametrize("name", PAGES)
def test_each_page_makes_a_notebook_and_a_program(name: str) -> None:
    book = made(name)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    assert code, "there is nothing to run"
    text = "\n".join(cell.source for cell in book.cells if cell.cell_type == "markdown")
    for raw in ("\n///", "\n!!!", "\n???", "{value", "{claim", "<span", "--8<--"):
        assert raw not in text, raw
    ast.parse(program(book))
    assert nbformat.writes(book) == nbformat.writes(made(name)), "two builds differ"


def test_a_broken_snippet_is_text_and_not_run() -> None:
    book = made("en/start/first-gradient.md")
    code = "\n".join(cell.source for cell in book.cells if cell.cell_type == "code")
    text = "\n".join(cell.source for cell in book.cells if cell.cell_type == "markdown")
    assert "snippets/broken/" in text
    assert "broken" not in code


def test_a_page_that_lost_a_snippet_says_so_in_its_notebook() -> None:
    library = Library(Project.find(ROOT), quick=True)
    lines = ["# Lost", "", "/// snippet | start/no_such_pair", "///", "", "After it."]
    context = Context(library, "en/start/lost.md", "en", silent=True)
    book = notebook(lines, context, SITE, lambda below: address(SITE, below))
    text = "\n".join(cell.source for cell in book.cells)
    assert "start/no_such_pair" in text and "After it." in text
    assert not [cell for cell in book.cells if cell.cell_type == "code"]


def test_a_notebook_prints_what_the_page_shows(tmp_path: Path) -> None:
    from nbclient import NotebookClient

    book = made("en/start/first-gradient.md")
    wanted = [cell.get("outputs", []) for cell in book.cells]
    cells = [dict(cell, outputs=[]) if cell.cell_type == "code" else cell for cell in book.cells]
    bare = nbformat.from_dict({**book, "cells": cells})
    NotebookClient(bare, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    compared = 0
    for cell, outputs in zip(bare.cells, wanted, strict=True):
        if cell.cell_type == "code" and outputs:
            printed = "".join(each.get("text", "") for each in cell.outputs)
            assert same_text(outputs[0].text, normalise(printed, tmp_path, tmp_path), 1e-3), (
                cell.source
            )
            compared += 1
    assert compared > 3
