"""Tables of expressions, made from the pairs that ran them: `python -m guide.rosetta` writes them, `--check` compares.

A pair holds its rows in literal dicts, from a name to a lambda or a function of the module. Both are read as text,
nothing is imported; the results come from the records. The names in both languages stand in docs/rosetta.yml:
`rosetta` has rows that agree, `defaults` rows that do not, with what makes them equal.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from guide.languages import LANGUAGES
from guide.made import keep
from verified.rows import load

NAMES = Path("docs/rosetta.yml")
FOLDER = Path("docs/assets/tables")
SIDES = ("in_torch", "in_jax")
HELPERS = frozenset({"clipped", "filled", "moved", "nchw", "rates", "spread", "stepped"})
"""Functions of the snippets that a table leaves out: they fill a layer, take steps, or put the channels first."""
WORDS = {
    "zh": {"rosetta": ["做什么", "PyTorch", "JAX", "结果"], "defaults": ["什么", "PyTorch", "JAX", "怎样写成一样"]},
    "en": {"rosetta": ["task", "PyTorch", "JAX", "result"], "defaults": ["what", "PyTorch", "JAX", "made equal by"]},
}  # fmt: skip
COLON = {"zh": "：", "en": ": "}

Rows = dict[str, str]


class _Bare(ast.NodeTransformer):
    """Takes the helpers off."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in HELPERS:
            inner = node.args[0]
            return inner.body if isinstance(inner, ast.Lambda) else inner
        return node


def _text(node: ast.AST) -> str:
    text = ast.unparse(_Bare().visit(node)).replace(":\n    ", ": ")
    text = re.sub(r"(?<=\de-)0(?=\d)", "", text)
    return text if '"' in text else text.replace("'", '"')


def expressions(source: str, name: str) -> Rows:
    """What the dict `name` of a module holds: each row's expression, or the lines of its function."""
    module = ast.parse(source)
    functions = {node.name: node for node in module.body if isinstance(node, ast.FunctionDef)}
    for node in module.body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name:
            assert isinstance(node.value, ast.Dict), f"{name} is no literal dict"
            pairs = zip(node.value.keys, node.value.values, strict=True)
            return {ast.literal_eval(key): _row(row, functions) for key, row in pairs if key}
    return {}


def _row(row: ast.expr, functions: Mapping[str, ast.FunctionDef]) -> str:
    if isinstance(row, ast.Tuple):  # what it has to come to, and the row
        row = row.elts[1]
    if isinstance(row, ast.Lambda):
        return _text(row.body)
    *lines, last = functions[ast.unparse(row)].body
    assert isinstance(last, ast.Return) and last.value is not None
    return "; ".join(_text(line) for line in [*lines, last.value])


def results(output: str) -> Rows:
    """What each row printed, by its name."""
    lines = (line.partition(": ") for line in output.splitlines())
    # Blanks at which no line breaks: a shape stays in one piece.
    return {
        name: said.replace(",", ",\N{NO-BREAK SPACE}").replace(",\N{NO-BREAK SPACE})", ",)")
        for name, _, said in lines
    }


def _code(text: str) -> str:
    return "`" + text.replace("|", "\\|") + "`"


def rows(
    root: Path, kind: str, topic: str, language: str, names: Mapping[str, Any]
) -> Iterator[list[str]]:
    """The cells of each row of a topic, in the order in which it ran."""
    files = [root / "snippets" / kind / topic / f"{side}.py" for side in SIDES]
    sources = [file.read_text("utf-8") for file in files]
    printed = [results(file.with_suffix(".out").read_text("utf-8")) for file in files]
    shown = [expressions(source, "ROWS" if kind == "rosetta" else "AS_IT_IS") for source in sources]
    equal = [expressions(source, "EQUAL") for source in sources]
    for name in shown[0]:
        said = names[name][language]
        task = f"[{said}]({names[name]['see']})" if "see" in names[name] else said
        code = [_code(each[name]) for each in shown]
        if kind == "rosetta":
            yield [task, *code, printed[0][name]]
            continue
        cells = [f"{one}<br>**{many[name]}**" for one, many in zip(code, printed, strict=True)]
        mended = [
            f"{title}{COLON[language]}{_code(each[name + '_equal'])}"
            for title, each, old in zip(("PyTorch", "JAX"), equal, shown, strict=True)
            if each.get(name + "_equal", old[name]) != old[name]
        ]
        yield [task, *cells, "<br>".join(mended) or names[name].get(f"else_{language}", "")]


def tables(root: Path) -> dict[Path, bytes]:
    """Every table, by where it is kept."""
    every = load((root / NAMES).read_text("utf-8"))
    made: dict[Path, bytes] = {}
    for kind, topics in every.items():
        for topic, names in topics.items():
            for language in (each.locale for each in LANGUAGES):
                head = WORDS[language][kind]
                lines = [head, ["---"] * len(head), *rows(root, kind, topic, language, names)]
                text = "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
                text = f'<div class="expressions" markdown>\n\n{text}\n</div>\n'
                made[FOLDER / kind / f"{topic}.{language}.txt"] = text.encode()
    return made


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    return keep("guide.rosetta", __doc__, tables, arguments)


if __name__ == "__main__":
    raise SystemExit(main())
