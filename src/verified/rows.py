"""Reading YAML: the rows of a file, each with the line it begins on; no key twice."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import yaml

from verified.errors import Problem
from verified.snippet import suggestion

LINE = "__line__"
"""Entry of a row that holds its line."""


class _Strict(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Refuses a mapping that has a key twice, of which PyYAML keeps the last and says nothing."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                said = f"the key '{key.value}' stands twice"
                raise yaml.constructor.ConstructorError(None, None, said, key.start_mark)
            seen.add(key.value)
        table: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        return table


class _Rows(_Strict):
    """Notes on each mapping with an id the line it begins on."""


def _mapping(loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    table: dict[Any, Any] = loader.construct_mapping(node, deep=True)
    if isinstance(table.get("id"), str):
        table[LINE] = node.start_mark.line + 1
    return table


_Rows.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


def load(text: str) -> Any:
    """What the YAML in `text` holds.

    Raises:
        yaml.YAMLError: it is none, or a mapping has a key twice.
    """
    return yaml.load(text, _Strict)  # a safe loader


def read_rows(path: Path, file: str) -> tuple[list[dict[str, Any]], Problem | None]:
    """The rows of `path` (called `file` in messages), or what is wrong with it."""
    try:
        rows = yaml.load(path.read_text(encoding="utf-8"), _Rows)  # a safe loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        remedy = "quote text that holds `: ` or `#`, and write each key once"
        return [], Problem(file, line, f"is no YAML: {error.problem}", remedy)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        return [], Problem(file, 1, f"is no YAML: {error}", "save it as YAML in UTF-8")
    if rows is None:
        return [], None
    remedy = "begin each row with `- id:`"
    if not isinstance(rows, list):
        return [], Problem(file, 1, "is no list of rows, each with an id", remedy)
    for row in rows:
        if not isinstance(row, dict) or not isinstance(row.get("id"), str) or LINE not in row:
            return [], Problem(file, 1, "is no list of rows, each with an id", remedy)
    return [dict(row) for row in rows], None  # an alias gives the same row twice


def only(row: Mapping[str, Any], known: Collection[str], of: str) -> None:
    """ValueError if `row` has an entry that is not among `known`."""
    for key in row:
        if key not in known:
            raise ValueError(f"{of} has an unknown entry '{key}'{suggestion(str(key), known)}")


def texts(row: Any, languages: tuple[str, ...], of: str) -> dict[str, str]:
    """The text of each language in `row`, on one line; ValueError if one is missing."""
    if not isinstance(row, dict):
        raise ValueError(f"{of} has no languages: write {{{': …, '.join(languages)}: …}}")
    for language in languages:
        if not isinstance(row.get(language), str) or not row[language].strip():
            raise ValueError(f"{of} has no text in '{language}'")
    return {language: _unfolded(row[language]) for language in languages}


def names(row: Mapping[str, Any], key: str, of: str) -> tuple[str, ...]:
    """The list of names under `key`, which may be missing; ValueError if it is no such list."""
    value = row.get(key) or []
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"{of}: '{key}' is no list of names")
    return tuple(value)


def _unfolded(text: str) -> str:
    """`text` on one line; Chinese is joined without the blank that YAML puts for a line's end."""
    chinese = "[\u3000-\u9fff\uff00-\uffef]"
    return re.sub(rf"(?<={chinese}) (?={chinese})", "", " ".join(text.split()))
