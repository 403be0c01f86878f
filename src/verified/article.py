"""The directive `article`: every block of an article, what became of it, and the code that it names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from verified.articles import FILE, Block
from verified.directives import Directive
from verified.library import Library
from verified.material import escape, wrapped
from verified.rendered import Rendered
from verified.words import WORDS

Show = Callable[[Directive], Rendered]
"""Renders the directive `snippet`."""


def article(library: Library, directive: Directive, language: str, show: Show) -> Rendered:
    """Every block of an article, then the code that they name, each listing once.

    Raises:
        NotFound: there is no such article, or a block names what is not there.
    """
    blocks = library.article(directive.id)
    named = dict.fromkeys(id_ for b in blocks for id_ in (*b.shown_by, *b.snippets))
    made = library.made(
        ("article", directive.id, language),
        named,
        lambda: _article(library, directive, language, blocks, named, show),
        library.project.claim_folder / FILE,
    )
    result = Rendered()
    result.take(made)
    return result


def _article(
    library: Library,
    directive: Directive,
    language: str,
    blocks: Iterable[Block],
    named: Iterable[str],
    show: Show,
) -> Rendered:
    result = Rendered()
    for block in blocks:
        result.lines += _block(library, block, language)
    for id_ in named:
        inner = show(Directive("snippet", id_, directive.line, directive.end))
        own = f"attrs: {{data-snippet: {id_}"
        # The anchor is inside: a link to what a closed <details> hides opens it, without script.
        inside = f"{own}, data-within: article, id: {_anchor(id_)}"
        lines = "\n".join(inner.lines).replace(own, inside, 1).split("\n")
        summary = ["/// html | summary", "    markdown: inline", f"`{id_}`", "///", ""]
        result.take(replace(inner, lines=[]))
        result.lines += ["////// html | details.listing", "", *summary, *lines, "//////", ""]
    # Quoted: YAML reads 003 as a number.
    mark = ["/////// html | div.article", f'    attrs: {{data-article: "{directive.id}"}}', ""]
    result.lines = ["", *mark, *result.lines, "///////", ""]
    return result


def _block(library: Library, block: Block, language: str) -> list[str]:
    words = WORDS.get(language, WORDS["en"])
    facts = [
        (words["intent"], escape(block.intent[language])),
        (words["wrong"], escape(block.wrong[language])),
        (words["error"], f"`{block.error}`" if block.error else ""),
        (words["shown_by"], _links(library, block.shown_by)),
        (words["correct"], _links(library, block.snippets)),
        (words["correct"], escape(block.none[language]) if block.none else ""),
    ]
    title = f"**{block.id}** · {escape(block.section)} · {escape(block.language)}"
    if block.same_as:
        title += f" · {words['same_as'].format(escape(block.same_as))}"
    body = [title, "{ .block__head }", ""]
    body += [f"- **{name}**{words['colon']}{text}" for name, text in facts if text]
    return wrapped("block", "data-block", block.id, [*body, ""], anchor=f"block-{block.id}")


def _links(library: Library, ids: Sequence[str]) -> str:
    for id_ in ids:
        library.named(id_)  # NotFound, if it is not there
    return ", ".join(f"[`{id_}`](#{_anchor(id_)})" for id_ in ids)


def _anchor(id_: str) -> str:
    return "code-" + id_.replace("/", "-")
