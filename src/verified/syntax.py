"""Parsing Python source once, however often it is asked for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=4096)
def tree(source: str) -> ast.Module | None:
    """The syntax tree of `source`; None if it does not parse."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def parses(source: str) -> bool:
    """Whether `source` is Python."""
    return tree(source) is not None


@lru_cache(maxsize=4096)
def imports(source: str) -> tuple[ast.Import | ast.ImportFrom, ...]:
    """Every import statement of `source`, those inside functions too."""
    module = tree(source)
    return tuple(_imports(module)) if module else ()


def _imports(node: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    # Only what holds statements is walked: imports are never inside an expression.
    for name in ("body", "orelse", "finalbody", "handlers", "cases"):
        for child in getattr(node, name, None) or ():
            if isinstance(child, ast.Import | ast.ImportFrom):
                yield child
            elif isinstance(child, ast.AST):
                yield from _imports(child)
