"""Python-Markdown extension: the first time that a page uses a term of the glossary, the term links to its meaning.

The meaning is the link's title, so a mouse shows it at once; a keyboard or a finger follows the link. Python-Markdown's
own `abbr` takes a word for one only between blanks or signs, which Chinese does not have.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from verified.glossary import Term
from verified.markdown import current

GLOSSARY = "ref/glossary.md"
"""The page of all terms, below a language's folder; `term-ID` is a term's place on it."""
_CHINESE = re.compile("[\u3400-\u9fff]")
# Neither in what is a link, code or a heading, nor in a table's head, nor where a word is said to be something else.
_SKIPPED = frozenset(
    {
        "a",
        "abbr",
        "code",
        "pre",
        "summary",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "th",
        "label",
        "script",
        "svg",
        "figure",
    }
)


def pattern(terms: Mapping[str, Term], language: str) -> tuple[re.Pattern[str], dict[str, Term]]:
    """What finds the terms' forms in a text of `language`, the longest first; and the term of each form found."""
    forms = {term.form(language).lower(): term for term in terms.values()}
    parts = []
    for form in sorted(forms, key=len, reverse=True):
        word = re.escape(form)
        if len(form) == 1:
            word += "(?=（)"  # alone it may be part of any other word
        parts.append(word if _CHINESE.search(form) else rf"(?<![\w.`-]){word}s?(?![\w`(-]|\.\w)")
    return re.compile("|".join(parts) or "(?!)", re.IGNORECASE), forms


class Linker:
    """Links the terms of one page."""

    def __init__(self, terms: Mapping[str, Term], language: str, glossary: str) -> None:
        """`glossary`: the address of the page of all terms, seen from this one."""
        self._language, self._glossary = language, glossary
        self._find, self._forms = pattern(terms, language)
        self._seen: set[str] = set()

    def link(self, element: Element) -> None:
        """Link in what `element` holds, in the order in which it is read."""
        if element.tag in _SKIPPED or any(name.startswith("data-") for name in element.attrib):
            return  # what a directive made says what it says
        element.text, before = self._split(element.text)
        place = 0
        for found in before:
            element.insert(place, found)
            place += 1
        for child in list(element)[place:]:
            self.link(child)
            place += 1
            child.tail, after = self._split(child.tail)
            for found in after:
                element.insert(place, found)
                place += 1

    def _split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """The text before the first new term, and a link for each, what follows it as its tail."""
        if not text or isinstance(text, AtomicString):
            return text, []
        head, at, links = text, 0, list[Element]()
        for start, end, term in self._new(text):
            if links:
                links[-1].tail = text[at:start]
            else:
                head = text[:start]
            link = Element("a", {"class": "term", "href": f"{self._glossary}#term-{term.id}"})
            link.set("title", term.means[self._language])
            link.text = AtomicString(text[start:end])
            links.append(link)
            at = end
        if links:
            links[-1].tail = text[at:]
        return head, links

    def _new(self, text: str) -> Iterator[tuple[int, int, Term]]:
        for found in self._find.finditer(text):
            written = found[0].lower()
            term = self._forms.get(written) or self._forms[written.removesuffix("s")]
            if term.id not in self._seen:
                self._seen.add(term.id)
                yield found.start(), found.end(), term


class _Links(Treeprocessor):
    def run(self, root: Element) -> None:
        """Link the page's terms, if the site has a page of them and this is another."""
        context = current.get()
        if context is None:
            return
        folder, _, name = context.page.partition("/")
        if name == GLOSSARY or not self._has(f"{folder}/{GLOSSARY}"):
            return
        glossary = posixpath.relpath(GLOSSARY, posixpath.dirname(name) or ".")
        Linker(context.library.terms, context.language, glossary).link(root)

    def _has(self, page: str) -> bool:
        try:  # MkDocs registers this processor on every page, and it makes our link an address
            files: Any = self.md.treeprocessors["relpath"].files  # type: ignore[attr-defined]
        except KeyError:
            return False
        return files.get_file_from_path(page) is not None


class TermExtension(Extension):
    """`guide.terms` in markdown_extensions; takes no options."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Come after the inline patterns, whose text is then final, and before MkDocs reads the links."""
        md.treeprocessors.register(_Links(md), "guide-terms", 4)


def makeExtension(**options: Any) -> TermExtension:  # noqa: N802 - Python-Markdown's name
    """What Python-Markdown calls."""
    return TermExtension(**options)
