"""The directive `article`: every block of an article, and what became of it.

With `show: code` instead the code that the blocks name; with `show: sections` every section, and where the guide takes
up its subject.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from verified.articles import FILE, Block, Section
from verified.directives import Directive
from verified.errors import Problem
from verified.library import Library, NotFound
from verified.material import escape, literal, wrapped
from verified.rendered import Rendered
from verified.snippet import suggestion
from verified.words import WORDS

Show = Callable[[Directive], Rendered]
"""Renders the directive `snippet`."""


def sections(library: Library, directive: Directive, language: str, page: str) -> Rendered:
    """Every section of an article, with links to where its subject stands; `page` is the path of the page shown.

    Raises:
        NotFound: no section of such an article is known, or a place that is named is not there.
    """
    library.article(directive.id)
    found = [each for each in library.sections.values() if each.article == directive.id]
    if not found:
        raise NotFound(f"{FILE} has no sections of article '{directive.id}'")
    names = sorted({place.partition("#")[0] for section in found for place in section.found})
    result = Rendered()
    result.take(
        library.made(
            ("sections", directive.id, language, posixpath.dirname(page)),
            (),
            lambda: _sections(library, found, directive.id, language, page),
            library.project.claim_folder / FILE,
            *(library.project.pages_folder(language) / f"{name}.md" for name in names),
        )
    )
    return result


def _sections(
    library: Library, found: Iterable[Section], number: str, language: str, page: str
) -> Rendered:
    words = WORDS.get(language, WORDS["en"])
    rows = [f"| {words['section']} | {words['found']} |", "| --- | --- |"]
    folder = posixpath.dirname(page) or "."
    for section in found:
        links = []
        for place in section.found:
            name, _, anchor = place.partition("#")
            to = posixpath.relpath(f"{language}/{name}.md", folder)
            links.append(f"[{escape(_called(library, language, name, anchor))}]({to}#{anchor})")
        rows.append(f"| {literal(section.title)} | {words['list'].join(links)} |")
    return Rendered(wrapped("sections", "data-sections", f'"{number}"', [*rows, ""]))


def lost(library: Library) -> list[Problem]:
    """Places that a section names and that are not there, in some language."""
    problems: list[Problem] = []
    for section in library.sections.values():
        for place in section.found:
            name, _, anchor = place.partition("#")
            for language in library.project.languages:
                try:
                    _called(library, language, name, anchor)
                except NotFound as error:
                    said = f"section '{section.id}': {error}"
                    problems.append(
                        Problem(section.file, section.line, said, "name a place that is there")
                    )
    return problems


def _called(library: Library, language: str, name: str, anchor: str) -> str:
    """What the page `name`, and its heading `anchor`, are called; NotFound if one is not there."""
    file = library.project.page_file(language, f"{name}.md")
    page = library.page(file)
    if page is None:
        raise NotFound(f"there is no page {file}")
    heading = page.names.get(anchor)
    if heading is None:
        raise NotFound(f"{file} has no heading '{anchor}'{suggestion(anchor, page.names)}")
    title = str(page.front[0].get("title") or name)
    return title if anchor == next(iter(page.names)) else f"{title} › {heading}"


def blocks(library: Library, directive: Directive, language: str) -> Rendered:
    """Every block of an article, with links to the code that it names, which `show: code` lists.

    Raises:
        NotFound: there is no such article, or a block names what is not there.
    """
    found = library.article(directive.id)
    result = Rendered()
    result.take(
        library.made(
            ("blocks", directive.id, language),
            _named(found),
            lambda: Rendered(
                _wrapped(directive, [line for b in found for line in _block(library, b, language)])
            ),
            library.project.claim_folder / FILE,
        )
    )
    return result


def code(library: Library, directive: Directive, language: str, show: Show) -> Rendered:
    """The code that an article's blocks name, each listing once, folded.

    Raises:
        NotFound: there is no such article, or a block names what is not there.
    """
    named = _named(library.article(directive.id))
    result = Rendered()
    result.take(
        library.made(
            ("article", directive.id, language),
            named,
            lambda: _code(directive, named, show),
            library.project.claim_folder / FILE,
        )
    )
    return result


def _named(found: Iterable[Block]) -> dict[str, None]:
    """Ids of the snippets that the blocks name, each once, in order."""
    return dict.fromkeys(id_ for block in found for id_ in (*block.shown_by, *block.snippets))


def _code(directive: Directive, named: Iterable[str], show: Show) -> Rendered:
    result = Rendered()
    for id_ in named:
        inner = show(Directive("snippet", id_, directive.line, directive.end))
        own = f"attrs: {{data-snippet: {id_}"
        # The anchor is inside: a link to what a closed <details> hides opens it, without script.
        inside = f"{own}, data-within: article, id: {_anchor(id_)}"
        lines = "\n".join(inner.lines).replace(own, inside, 1).split("\n")
        summary = ["/// html | summary", "    markdown: inline", f"`{id_}`", "///", ""]
        result.take(replace(inner, lines=[]))
        result.lines += ["////// html | details.listing", "", *summary, *lines, "//////", ""]
    result.lines = _wrapped(directive, result.lines)
    return result


def _wrapped(directive: Directive, lines: Sequence[str]) -> list[str]:
    # Quoted: YAML reads 003 as a number.
    mark = ["/////// html | div.article", f'    attrs: {{data-article: "{directive.id}"}}', ""]
    return ["", *mark, *lines, "///////", ""]


def _block(library: Library, block: Block, language: str) -> list[str]:
    words = WORDS.get(language, WORDS["en"])
    facts = [
        (words["intent"], escape(block.intent[language])),
        (words["wrong"], escape(block.wrong[language])),
        (words["error"], f"`{block.error}`" if block.error else ""),
        (words["shown_by"], _links(library, block.shown_by, words["list"])),
        (words["correct"], _links(library, block.snippets, words["list"])),
        (words["correct"], escape(block.none[language]) if block.none else ""),
    ]
    title = f"**{block.id}** · {escape(block.section)} · {escape(block.language)}"
    if block.same_as:
        title += f" · {words['same_as'].format(escape(block.same_as))}"
    body = [title, "{ .block__head }", ""]
    body += [f"- **{name}**{words['colon']}{text}" for name, text in facts if text]
    return wrapped("block", "data-block", block.id, [*body, ""], anchor=f"block-{block.id}")


def _links(library: Library, ids: Sequence[str], between: str) -> str:
    for id_ in ids:
        library.named(id_)  # NotFound, if it is not there
    return between.join(f"[`{id_}`](#{_anchor(id_)})" for id_ in ids)


def _anchor(id_: str) -> str:
    return "code-" + id_.replace("/", "-")
