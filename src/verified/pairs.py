"""Pairs: both sides there, and the values they print in agreement."""

from __future__ import annotations

from verified.errors import Problem, VerifiedError
from verified.library import Library
from verified.snippet import Snippet
from verified.values import near, read_values


def check(library: Library) -> list[Problem]:
    """What is wrong with the pairs."""
    problems: list[Problem] = []
    titles = library.project.frameworks
    for id_, sides in library.pairs.items():
        folder = sides[0].project.relative(sides[0].path.parent)
        present = {side.path.stem for side in sides}
        for stem in titles:
            if stem not in present:
                remedy = "add it, or give the other side a name that is no framework's"
                problems.append(
                    Problem(sides[0].file, 1, f"the pair '{id_}' has no {folder}/{stem}.py", remedy)
                )
        for other in sides[1:]:
            problems += _disagreements(library, sides[0], other)
    return problems


def _disagreements(library: Library, one: Snippet, other: Snippet) -> list[Problem]:
    try:
        records = [library.record(one), library.record(other)]
    except VerifiedError:
        return []  # said elsewhere
    if any(record.state != "passed" for record in records):
        return []
    first, second = (read_values(record.output) for record in records)
    differs = {*one.declaration.differs, *other.declaration.differs}
    tolerance = max(one.tolerance, other.tolerance)
    remedy = "make both print it, or declare it under `differs`"
    problems: list[Problem] = []
    for name in dict.fromkeys([*first, *second]):
        if name in differs:
            continue
        a, b = first.get(name, []), second.get(name, [])
        if len(a) != len(b):
            fewer = one if len(a) < len(b) else other
            said = f"prints '{name}' {min(len(a), len(b))} times, its twin {max(len(a), len(b))}"
            problems.append(Problem(fewer.file, 1, said, remedy))
            continue
        for x, y in zip(a, b, strict=True):
            if not near(x.text, y.text, tolerance) or x.unit != y.unit:
                said = (
                    f"{name} is {x.shown} here, {y.shown} in {other.file} (tolerance {tolerance:g})"
                )
                remedy = "give both the same data and start, or declare a tolerance, or `differs`"
                problems.append(Problem(one.file, 1, said, remedy))
    if not {*first, *second} - differs:
        said = "the pair has no value in common: nothing shows that the two do the same"
        problems.append(
            Problem(one.file, 1, said, "print at least one value `name: number` in both")
        )
    return problems
