"""Parity: the languages of a page in step."""

from __future__ import annotations

import re
from itertools import zip_longest

from verified.directives import without_code
from verified.errors import Problem
from verified.library import Library
from verified.page import Page

_ADMONITION = re.compile(r"^[ \t]*((?:!!!|\?\?\?\+?)[ \t]*[\w-]+)")
# `[text](target)`, and a file that is included: `--8<-- "file"`.
_LINK = re.compile(r"\]\(([^)\s]+)[^)]*\)|--8<-- \"([^\"]+)\"")


def check(library: Library) -> list[Problem]:
    """Where the languages differ in what must be the same."""
    languages = library.project.languages
    pages: dict[str, dict[str, Page]] = {}
    for page in library.pages:
        pages.setdefault(page.name, {})[page.language] = page
    problems: list[Problem] = []
    for name, twins in pages.items():
        there = next(iter(twins.values()))
        for language in languages:
            if language not in twins:
                twin = library.project.page_file(language, name)
                problems.append(
                    Problem(there.file, 1, f"has no twin {twin}", "write it, or remove this page")
                )
        first = twins.get(languages[0])
        for language in languages[1:]:
            if first and language in twins:
                problems += _compare(first, twins[language])
    return problems


def _compare(one: Page, other: Page) -> list[Problem]:
    problems = [
        Problem(
            page.file,
            line,
            "a heading has no explicit id",
            "end it with `{ #id }`, in both languages",
        )
        for page in (one, other)
        for line, level, id_ in page.headings
        if id_ is None and level > 1
    ]
    return problems + _first_difference(one, other, _outline(one), _outline(other))


def _outline(page: Page) -> list[tuple[int, str]]:
    """Line and form of each heading and directive, in order.

    What stands inside the sentences of one stretch is sorted: languages order their words
    differently.
    """
    rows = [(line, f"{'#' * level} {{ #{id_} }}") for line, level, id_ in page.headings if id_]
    inline: list[tuple[int, str]] = []
    for found in page.directives:
        text = f"{found.kind} {found.id}" + "".join(
            f" {k}={v}" for k, v in sorted(found.options.items())
        )
        (inline if found.inline else rows).append((found.line, text))
    for line in page.prose:
        if opened := _ADMONITION.match(line.text):
            rows.append((line.number, opened[1]))
        text = without_code(line.text)
        inline += [
            (line.number, f"a link to {_target(page, match)}") for match in _LINK.finditer(text)
        ]
    outline: list[tuple[int, str]] = []
    for row in sorted(rows):
        outline += sorted((i for i in inline if i[0] < row[0]), key=lambda i: i[1])
        inline = [i for i in inline if i[0] >= row[0]]
        outline.append(row)
    return outline + sorted(inline, key=lambda i: i[1])


def _target(page: Page, match: re.Match[str]) -> str:
    """Where a link leads, the page's language taken out; other sites have pages of their own."""
    target = match[1] or match[2]
    if target.startswith(("http://", "https://")):
        return "another site"
    return re.sub(rf"(?<![a-z]){page.language}(?![a-z])", "…", target)


def _first_difference(
    one: Page, other: Page, left: list[tuple[int, str]], right: list[tuple[int, str]]
) -> list[Problem]:
    """The first place where the two outlines part, or nothing."""
    remedy = "headings' ids and directives are the same, in the same order, in every language"
    for a, b in zip_longest(left, right):
        if a is None or b is None or a[1] != b[1]:
            there = f"{one.file}:{a[0]} has `{a[1]}`" if a else f"{one.file} has nothing more"
            here = f"has `{b[1]}`" if b else "has nothing more"
            line = b[0] if b else max(1, len(other.lines))
            return [Problem(other.file, line, f"{here} where {there}", remedy)]
    return []
