"""Claims: one statement in every language, with a verdict and evidence that is run or was read."""

from __future__ import annotations

import ast
import datetime
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from verified.articles import FILE as ARTICLES
from verified.errors import Problem
from verified.project import Project
from verified.rows import LINE, only, read_rows, texts

VERDICTS = ("true", "false", "outdated", "misleading", "unverifiable", "invented", "depends")
_EVIDENCE = ("predicate", "snippet", "citation", "unverified")
_CITATION = ("title", "authors", "year", "url", "read")
_ADDRESS = re.compile(
    r"(?<![\w/])[a-z0-9_]+(?:/[a-z0-9_]+)*(?:@[a-z0-9]+(?:[.-][a-z0-9]+)*)?:[A-Za-z_]\w*"
)


@dataclass(frozen=True)
class Evidence:
    """Why a claim may be believed. Exactly one field is set."""

    predicate: str = ""
    """An expression over values that must hold: `apps/x/one:loss < 0.1`."""
    snippet: str = ""
    """Id of a snippet that asserts it."""
    citation: Mapping[str, Any] = field(default_factory=dict)
    """Title, authors, year, url and the day it was read."""
    unverified: str = ""
    """Why there is none."""


@dataclass(frozen=True)
class Claim:
    """One statement."""

    id: str
    topic: str
    origin: str
    """Where it comes from: an article and its section, or the guide."""
    sentence: Mapping[str, str]
    """The statement, by language."""
    verdict: str
    correction: Mapping[str, str]
    """What is true instead, by language; empty when the verdict is `true`."""
    evidence: tuple[Evidence, ...]
    file: str
    line: int


def load(project: Project) -> tuple[dict[str, Claim], list[Problem]]:
    """All claims by id, and what is wrong with their files. Rows of `articles.yml` are none."""
    claims: dict[str, Claim] = {}
    problems: list[Problem] = []
    for path in sorted(project.claim_folder.glob("*.yml")):
        if path.name == ARTICLES:
            continue
        file = project.relative(path)
        rows, problem = read_rows(path, file)
        if problem:
            problems.append(problem)
        for row in rows:
            line = row.pop(LINE)
            try:
                claim = _claim(project, row, file, line)
            except ValueError as error:
                problems.append(Problem(file, line, str(error), "see CONTRIBUTING, “Add a claim”"))
                continue
            if claim.id in claims:
                first = claims[claim.id]
                said = f"claim '{claim.id}' is also at {first.file}:{first.line}"
                problems.append(Problem(file, line, said, "give one of them another id"))
                continue
            claims[claim.id] = claim
    return claims, problems


def addresses(predicate: str) -> list[str]:
    """The values a predicate speaks of, in order."""
    return list(dict.fromkeys(_ADDRESS.findall(predicate)))


def holds(predicate: str, value: Callable[[str], float]) -> bool:
    """Whether `predicate` is true, `value` giving the number at an address.

    Numbers, the values, + - * / **, comparisons, and, or, not, abs, min, max, round.

    Raises:
        ValueError: it is no such expression, or divides by zero.
        LookupError: a value is not there (from `value`).
    """
    names: dict[str, float] = {}
    prefix = "_"
    while prefix in predicate:  # a name that the predicate itself cannot hold
        prefix += "_"

    def name(match: re.Match[str]) -> str:
        key = f"{prefix}{len(names)}"
        names[key] = value(match[0])
        return key

    text = _ADDRESS.sub(name, predicate)
    if not names:
        raise ValueError("it names no value (write id:name)")
    try:
        result = _evaluate(_parsed(text), names)
    except SyntaxError as error:
        raise ValueError(f"it is no expression: {error.msg}") from error
    except (ArithmeticError, TypeError, RecursionError, MemoryError) as error:
        raise ValueError(f"it cannot be computed: {error}") from error
    if not isinstance(result, bool):
        raise ValueError("it is a number, not a comparison")
    return result


@lru_cache(maxsize=4096)  # each language of a page asks again
def _parsed(text: str) -> ast.expr:
    """The expression that `text` is; SyntaxError if it is none."""
    return ast.parse(text.strip(), mode="eval").body


_BINARY: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda a, b: float(a) ** float(b),  # floats overflow, integers would run for ever
}
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_CALLS: dict[str, Callable[..., Any]] = {"abs": abs, "min": min, "max": max, "round": round}


def _evaluate(node: ast.expr, names: Mapping[str, float]) -> Any:
    match node:
        case ast.Constant(value=bool() | int() | float()):
            return node.value
        case ast.Name(id=name) if name in names:
            return names[name]
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _BINARY:
            return _BINARY[type(op)](_evaluate(left, names), _evaluate(right, names))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_evaluate(operand, names)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return not _evaluate(operand, names)
        case ast.BoolOp(op=op, values=values):
            results = [_evaluate(value, names) for value in values]
            return all(results) if isinstance(op, ast.And) else any(results)
        case ast.Compare(left=left, ops=ops, comparators=others) if {*map(type, ops)} <= {
            *_COMPARE
        }:
            sides = [_evaluate(side, names) for side in (left, *others)]
            steps = zip(ops, sides, sides[1:], strict=False)
            return all(_COMPARE[type(op)](a, b) for op, a, b in steps)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in _CALLS and args:
            return _CALLS[name](*(_evaluate(arg, names) for arg in args))
    raise ValueError(f"it may not contain `{ast.unparse(node)}`")


def _claim(project: Project, row: Mapping[str, Any], file: str, line: int) -> Claim:
    """The claim that `row` holds; ValueError says what is wrong with it."""
    id_ = row["id"]
    of = f"claim '{id_}'"
    languages = project.languages
    only(row, ("id", "topic", "from", "verdict", "correction", "evidence", *languages), of)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_):
        raise ValueError(f"claim id '{id_}' is not in lower case with dashes")
    verdict = row.get("verdict")
    verdict = (
        {True: "true", False: "false"}.get(verdict, verdict)
        if isinstance(verdict, bool)
        else verdict
    )
    if verdict not in VERDICTS:
        raise ValueError(
            f"claim '{id_}' has the verdict '{verdict}'; verdicts: {', '.join(VERDICTS)}"
        )
    sentence = texts(row, languages, of)
    correction: Mapping[str, str] = {}
    if verdict != "true" or row.get("correction"):
        correction = texts(row.get("correction"), languages, f"the correction of {of}")
    evidence = row.get("evidence")
    if not isinstance(evidence, list) or not evidence:
        raise ValueError(f"claim '{id_}' has no evidence")
    return Claim(
        id=id_,
        topic=str(row.get("topic", "")),
        origin=str(row.get("from", "")),
        sentence=sentence,
        verdict=verdict,
        correction=correction,
        evidence=tuple(_evidence(id_, entry) for entry in evidence),
        file=file,
        line=line,
    )


def _evidence(id_: str, entry: Any) -> Evidence:
    if not isinstance(entry, dict) or len(entry) != 1 or next(iter(entry)) not in _EVIDENCE:
        raise ValueError(f"claim '{id_}': evidence is one of {', '.join(_EVIDENCE)}")
    ((kind, what),) = entry.items()
    if kind == "citation":
        if not isinstance(what, dict):
            raise ValueError(f"claim '{id_}': a citation has {', '.join(_CITATION)}")
        for key in _CITATION:
            if not what.get(key):
                raise ValueError(f"claim '{id_}': its citation has no '{key}'")
        if not isinstance(what["read"], datetime.date):
            raise ValueError(f"claim '{id_}': its citation's 'read' is no date")
        if not str(what["url"]).startswith(("https://", "http://")):
            raise ValueError(f"claim '{id_}': its citation's 'url' is no web address")
        return Evidence(citation=what)
    if not isinstance(what, str) or not what.strip():
        raise ValueError(f"claim '{id_}': its {kind} is empty")
    text = " ".join(what.split())
    if kind == "predicate":
        return Evidence(predicate=text)
    return Evidence(snippet=text) if kind == "snippet" else Evidence(unverified=text)
