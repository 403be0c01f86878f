"""The shape of the code: who may import whom, and what is written where."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

REPOSITORY = Path(__file__).parents[1]
ENGINE = REPOSITORY / "src" / "verified"
MODULES = sorted(path.stem for path in ENGINE.glob("*.py") if path.stem != "__init__")

EXECUTES = {"execute", "child", "server", "run", "watch"}
RENDERS = {
    *("render", "markdown", "mkdocs", "library", "page", "directives", "record", "claims"),
    *("values", "prose", "parity", "pairs", "snippet", "staleness", "failure"),
}


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    """Who imports whom in the engine."""
    return grimp.build_graph("verified", include_external_packages=True, cache_dir=None)


def test_the_contracts_of_pyproject_are_kept() -> None:
    command = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [command, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"[1-9]\d* kept, 0 broken", done.stdout)


def importers(graph: grimp.ImportGraph, package: str) -> set[str]:
    return {
        name.removeprefix("verified.") for name in graph.find_modules_that_directly_import(package)
    }


def test_only_the_adapter_knows_mkdocs(graph: grimp.ImportGraph) -> None:
    assert importers(graph, "mkdocs") == {"mkdocs"}


def test_only_the_extension_knows_python_markdown(graph: grimp.ImportGraph) -> None:
    assert importers(graph, "markdown") <= {"markdown", "mkdocs"}


def test_the_engine_needs_few_packages_of_others(graph: grimp.ImportGraph) -> None:
    outside = {
        name
        for name in graph.modules
        if not name.startswith("verified") and name not in sys.stdlib_module_names
    }
    assert outside <= {"markdown", "mkdocs", "packaging", "watchdog", "yaml"}


def test_every_package_it_needs_is_declared(graph: grimp.ImportGraph) -> None:
    text = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    declared = text[text.index("[project]") : text.index("[tool.hatch")].lower()
    for package in ("markdown", "packaging", "watchdog", "yaml"):
        assert importers(graph, package)
        assert re.search(rf'"(py)?{package}\W', declared), f"{package} is not declared"


@pytest.mark.parametrize("module", sorted(RENDERS & set(MODULES)))
def test_reading_and_rendering_execute_nothing(graph: grimp.ImportGraph, module: str) -> None:
    below = {
        name.removeprefix("verified.") for name in graph.find_upstream_modules(f"verified.{module}")
    }
    assert below.isdisjoint(EXECUTES)
    assert below.isdisjoint({"multiprocessing", "subprocess"})


def test_the_modules_of_this_test_are_those_there_are() -> None:
    assert set(MODULES) >= EXECUTES | RENDERS


@pytest.mark.parametrize("module", MODULES)
def test_every_module_has_its_tests(module: str) -> None:
    """Some are tested where they are used."""
    where = {
        **dict.fromkeys(("child", "enclosure", "job", "server"), "execute"),
        **dict.fromkeys(("article",), "articles"),
        **dict.fromkeys(("syntax",), "imports"),
        **dict.fromkeys(("rows",), "claims"),
        **dict.fromkeys(("material", "rendered", "words"), "render"),
        **dict.fromkeys(("report",), "run"),
    }
    assert (REPOSITORY / "tests" / "verified" / f"test_{where.get(module, module)}.py").is_file()


# ---------------------------------------------------------------------------- what is written

SOURCES = sorted(ENGINE.rglob("*.py"))


def documented(tree: ast.Module) -> Iterator[tuple[str, str | None]]:
    """Every public module, class and function with its docstring."""
    yield "the module", ast.get_docstring(tree)
    todo: list[tuple[str, ast.Module | ast.ClassDef]] = [("", tree)]
    while todo:
        prefix, parent = todo.pop()
        for node in parent.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                if node.name.startswith("_"):
                    continue
                yield prefix + node.name, ast.get_docstring(node)
                if isinstance(node, ast.ClassDef):
                    todo.append((f"{prefix}{node.name}.", node))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_everything_public_says_what_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [name for name, text in documented(tree) if not (text or "").strip()] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_engine_names_no_framework(path: Path) -> None:
    text = path.read_text(encoding="utf-8").lower()
    assert re.findall(r"torch|jax|flax|optax|tensorflow", text) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_modules_are_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 400
