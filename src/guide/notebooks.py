"""A page as a notebook and as a plain `.py`: its prose, its programs whole, and what they printed.

Nothing is written twice: cells are the page's Markdown and the snippets' sources, outputs are the records. A page
may show a part of a program; here it is whole, so that it runs. What cannot run beside others in one interpreter
(a snippet that fails on purpose, that wants an environment of its own, or that was not run) is text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import nbformat
from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from guide.plain import plain
from verified.directives import Directive, parse
from verified.library import NotFound
from verified.markdown import Context, expand
from verified.snippet import Snippet

WORDS = {
    "zh": {
        "about": "这份笔记由[这一页]({})生成，输出是记录里的原文，用的版本是：{}。",
        "helpers": "下面几个程序共用的模块：先写到当前文件夹里。",
    },
    "en": {
        "about": "Made from [this page]({}); the outputs are those on record, with these versions: {}.",
        "helpers": "Modules that programs below share, written to the current folder first.",
    },
}


def notebook(
    lines: Sequence[str], context: Context, page: str, address: Callable[[str], str]
) -> NotebookNode:
    """The page whose Markdown is `lines`, which can be read at `page`.

    Args:
        lines: without front matter, directives as they are written.
        context: the page, for its directives.
        page: address of the page.
        address: gives the address of what lies at a path below the docs folder.
    """
    maker = _Maker(context, address)
    cells = list(maker.cells(lines))
    words = WORDS[context.language]
    about = words["about"].format(page, ", ".join(f"{k} {v}" for k, v in maker.versions.items()))
    top = [new_markdown_cell(f"{cells[0].source.rstrip()}\n\n{about}")] if cells else []
    if maker.helpers:
        top += [new_markdown_cell(words["helpers"]), new_code_cell(_writing(maker.helpers))]
    made: NotebookNode = new_notebook(cells=[*top, *cells[1:]])
    for number, cell in enumerate(made.cells):
        cell["id"] = f"cell-{number}"  # nbformat's own are random
    made.metadata["kernelspec"] = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    made.metadata["language_info"] = {"name": "python"}
    nbformat.validate(made)
    return made


def program(made: NotebookNode) -> str:
    """The notebook as a plain `.py`, its prose in comments, cells divided by `# %%`."""
    parts = []
    for cell in made.cells:
        if cell.cell_type == "code":
            parts.append(f"# %%\n{cell.source.rstrip()}\n")
        else:
            text = "\n".join(f"# {line}".rstrip() for line in cell.source.rstrip().split("\n"))
            parts.append(f"# %% [markdown]\n{text}\n")
    return "\n".join(parts)


class _Maker:
    def __init__(self, context: Context, address: Callable[[str], str]) -> None:
        self.context, self.address = context, address
        self.library = context.library
        self.helpers: dict[str, str] = {}
        """Sources of the modules that snippets import, by file."""
        self.versions: dict[str, str] = {}
        self._run: set[str] = set()

    def cells(self, lines: Sequence[str]) -> Iterator[NotebookNode]:
        """Prose and programs in the page's order."""
        at = 0
        for part in parse(lines):
            runs = isinstance(part, Directive) and part.kind == "snippet" and self._runnable(part)
            if isinstance(part, Directive) and runs:
                yield from self._prose(lines[at : part.line - 1])
                for snippet in self.library.named(part.id):
                    yield from self._program(snippet)
                at = part.end
        yield from self._prose(lines[at:])

    def _runnable(self, directive: Directive) -> bool:
        """Whether all that it shows ran, can run beside others, and is not there yet."""
        if directive.wrong or directive.options.get("output") == "no":
            return False
        try:
            named = self.library.named(directive.id)
        except NotFound:  # what the page says instead, and the build's warning, say so
            return False
        return all(
            self.library.record(s).state == "passed"
            and not (s.declaration.fresh or s.declaration.environment or s.declaration.data)
            and s.declaration.threads == 1
            and s.id not in self._run
            for s in named
        )

    def _prose(self, lines: Sequence[str]) -> Iterator[NotebookNode]:
        shown = _dedented(expand(lines, self.context))
        text = plain(shown, self.context.page, self.address)
        if text.strip():
            yield new_markdown_cell(text.strip("\n"))

    def _program(self, snippet: Snippet) -> Iterator[NotebookNode]:
        self._run.add(snippet.id)
        record = self.library.record(snippet)
        root = self.library.project.root
        for name in record.inputs:
            if name.endswith(".py") and name != snippet.file:
                self.helpers[name] = (root / name).read_text(encoding="utf-8")
        self.versions |= record.versions
        title = self.library.project.frameworks.get(snippet.path.stem, "")
        named = f"**{title}** · " if title and snippet.pair else ""
        yield new_markdown_cell(f"{named}`{snippet.file}`")
        cell = new_code_cell(snippet.whole.rstrip("\n"))
        if record.output:
            cell.outputs = [new_output("stream", name="stdout", text=record.output)]
        yield cell


def _dedented(lines: Sequence[str]) -> list[str]:
    """`lines`, without the indentation of a block that began before them."""
    first = next((line for line in lines if line.strip()), "")
    depth = len(first) - len(first.lstrip(" "))
    if depth < 4:
        return list(lines)
    result: list[str] = []
    inside = True
    for line in lines:
        inside = inside and (not line.strip() or line.startswith(" " * depth))
        result.append(line[depth:] if inside else line)
    return result


def _writing(sources: dict[str, Any]) -> str:
    """A program that writes the sources to files."""
    lines = ["from pathlib import Path", ""]
    for file, source in sorted(sources.items()):
        text = source.replace("\\", "\\\\").replace("'''", "\\'\\'\\'")
        lines += [
            f'path = Path("{file}")',
            "path.parent.mkdir(parents=True, exist_ok=True)",
            f"path.write_text('''\\\n{text}''', encoding=\"utf-8\")",
        ]
    return "\n".join(lines)
