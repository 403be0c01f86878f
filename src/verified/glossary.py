"""The glossary: one form of each term in each language, what it means, and forms that are not to be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from verified.errors import Problem
from verified.project import Project
from verified.rows import LINE, names, only, read_rows, texts

_REMEDY = "see CONTRIBUTING, “The glossary”"
_APART = re.compile(r"[ \t]*[（(][^）)]*[）)]$")


@dataclass(frozen=True)
class Term:
    """One term."""

    id: str
    forms: Mapping[str, str]
    """How it is written, by language; what stands in brackets is said once a page."""
    means: Mapping[str, str]
    """One sentence, by language."""
    avoid: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Forms that are not to be used, by language."""
    also: tuple[str, ...] = ()
    """What readers call it when they search."""
    line: int = 1

    def form(self, language: str) -> str:
        """How it is written in a sentence."""
        return _APART.sub("", self.forms[language])


def load(project: Project) -> tuple[dict[str, Term], list[Problem]]:
    """Every term by id, in order, and what is wrong with the file; nothing, if none is configured."""
    if not project.glossary:
        return {}, []
    file = project.glossary
    path = project.root / file
    if not path.is_file():
        said = "the glossary is missing"
        return {}, [Problem(file, 1, said, "add it, or take `glossary` from pyproject.toml")]
    rows, problem = read_rows(path, file)
    problems = [problem] if problem else []
    terms: dict[str, Term] = {}
    for row in rows:
        line = row.pop(LINE)
        try:
            term = _term(project, row, line)
            _unique(term, terms.values())
        except ValueError as error:
            problems.append(Problem(file, line, str(error), _REMEDY))
        else:
            terms[term.id] = term
    for term in terms.values():
        for language, form, other in _contradictions(term, terms.values()):
            said = f"term '{term.id}' avoids '{form}', which is part of '{other}' in '{language}'"
            problems.append(Problem(file, term.line, said, _REMEDY))
    return terms, problems


def to_avoid(terms: Iterable[Term], language: str) -> list[tuple[str, str]]:
    """Each avoided form of a language, with the form to write instead."""
    return [(form, term.form(language)) for term in terms for form in term.avoid.get(language, ())]


def avoided(terms: Iterable[Term], language: str, text: str) -> list[tuple[str, str]]:
    """Each avoided form in `text`, with the form to write instead."""
    return [(form, instead) for form, instead in to_avoid(terms, language) if form in text]


def _term(project: Project, row: Mapping[str, Any], line: int) -> Term:
    of = f"term '{row['id']}'"
    languages = project.languages
    only(row, ("id", *languages, "means", "avoid", "also"), of)
    avoid = row.get("avoid") or {}
    if not isinstance(avoid, dict):
        raise ValueError(f"{of}: 'avoid' gives forms by language: {{{languages[0]}: [...]}}")
    only(avoid, languages, f"'avoid' of {of}")
    return Term(
        id=row["id"],
        forms=texts(row, languages, of),
        means=texts(row.get("means"), languages, f"'means' of {of}"),
        avoid={language: names(avoid, language, of) for language in avoid},
        also=names(row, "also", of),
        line=line,
    )


def _unique(term: Term, others: Iterable[Term]) -> None:
    """ValueError if a form of the term, or its id, is another's."""
    for other in others:
        if other.id == term.id:
            raise ValueError(f"term '{term.id}' is also at line {other.line}: one term, one form")
        for language, form in term.forms.items():
            if form.casefold() == other.forms[language].casefold():
                raise ValueError(
                    f"term '{term.id}' is '{form}' in '{language}', as '{other.id}' is at line"
                    f" {other.line}: one term, one form"
                )


def _contradictions(term: Term, terms: Iterable[Term]) -> Iterable[tuple[str, str, str]]:
    """Avoided forms that nobody could avoid: they are part of a term's own form."""
    for language, forms in term.avoid.items():
        for form in forms:
            for other in terms:
                if form in other.forms[language]:
                    yield language, form, other.forms[language]
