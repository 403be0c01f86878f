"""Python-Markdown extension: `$...$` and a paragraph `$$...$$` become KaTeX's HTML at build time.

pymdownx.arithmatex recognises them, `guide.katex` renders. A formula that KaTeX refuses stays readable on the
page, marked, and is a warning with page and line, so that a strict build fails and a served page does not.
"""

from __future__ import annotations

import html
import logging
import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.arithmatex import (
    ArithmatexExtension,
    BlockArithmatexProcessor,
    InlineArithmatexPattern,
)

from guide import katex

# A child of MkDocs' logger: its warnings are counted by --strict.
log = logging.getLogger("mkdocs.guide.formulas")

_SPAN = re.compile(r'<span class="arithmatex">\\\((?P<tex>.+?)\\\)</span>')
_ANNOTATION = re.compile(
    r'<annotation\b.*?</annotation>|</?semantics>| xmlns="http://www\.w3\.org/1998/Math/MathML"',
    re.DOTALL,
)
# Browsers set nothing around a function's name: ln10, 2sinx. A bracket, an operator or the end needs nothing.
_THIN = '<mspace width="0.17em"/>'
_AFTER = re.compile(r"(<mo>\u2061</mo>)(?!</|<mo\b)")
_BEFORE = re.compile(r"(?:(?<=</m[in]>)|(?<=</msu[bp]>))(?=<mi>[a-z]{2,}</mi><mo>\u2061</mo>)")
"""What a browser does not show of a formula."""
MANY = 100
"""Formulas of a page above which it has MathML alone."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Formulas:
    """Renders the formulas of one document and says where the bad ones are."""

    def __init__(self, md: Markdown) -> None:
        self.md = md
        self.lines: list[str] = []
        self.many = False
        self.placeholders: dict[str, str] = {}
        """Markdown's placeholder -> the formula it stands for."""

    def start(self, lines: list[str]) -> None:
        """A new document: `lines` as Python-Markdown got them."""
        self.lines = lines
        self.placeholders = {}
        self.many = sum(line.count("$") for line in lines) // 2 > MANY

    def stash(self, tex: str, *, display: bool) -> str:
        """Markdown's placeholder for the rendered formula."""
        made = (self.mathml if self.many else self.rendered)(tex, display=display)
        placeholder: str = self.md.htmlStash.store(made)
        self.placeholders[placeholder] = tex
        return placeholder

    def rendered(self, tex: str, *, display: bool) -> str:
        """The formula's HTML."""
        # `data-search-exclude` keeps the letters out of the search index. Material ends the exclusion at the
        # first closing tag of the same name: KaTeX nests span and never var or div.
        tag = "div" if display else "var"
        try:
            body = katex.render(tex.strip(), display=display)
        except katex.FormulaError as error:
            self.warn(tex, f"KaTeX cannot read the formula: {error}")
            body = f'<code class="formula-error">{html.escape(tex.strip())}</code>'
        return f'<{tag} class="formula" data-search-exclude="formula">{body}</{tag}>'

    def mathml(self, tex: str, *, display: bool) -> str:
        """MathML alone: a page may hold hundreds, and KaTeX's fonts and boxes would outweigh it."""
        made = self.rendered(tex, display=display)
        math = re.search(r"<math\b.*?</math>", made, re.DOTALL)
        if math is None:
            return made  # what KaTeX refused
        bare = _BEFORE.sub(_THIN, _AFTER.sub(rf"\1{_THIN}", _ANNOTATION.sub("", math[0])))
        tag = "div" if display else "var"
        return f'<{tag} class="formula" data-search-exclude="formula">{bare}</{tag}>'

    def warn(self, tex: str, message: str) -> None:
        """Log `message` with the page and line of the first formula that reads `tex`."""
        page, lines = "formula", self.lines
        try:
            # MkDocs registers this processor on every page; `lines` has lost the front matter by now.
            file: Any = self.md.treeprocessors["relpath"].file  # type: ignore[attr-defined]
        except KeyError:
            pass
        else:
            page, lines = f"docs/{file.src_uri}", file.content_string.splitlines()
        before, found, _ = "\n".join(lines).partition(f"${tex}$")
        place = f"{page}:{before.count(chr(10)) + 1}" if found else page
        log.warning("%s: %s", place, message)


class _Start(Preprocessor):
    """Sees the document first."""

    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(md)
        self.formulas = formulas

    def run(self, lines: list[str]) -> list[str]:
        self.formulas.start(lines)
        return lines


class _Inline(InlineArithmatexPattern):  # type: ignore[misc]
    """`$...$` within a sentence."""

    def __init__(self, pattern: str, config: dict[str, Any], formulas: Formulas) -> None:
        super().__init__(pattern, config)
        self.formulas = formulas

    def handleMatch(  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str | Element, int, int]:
        found, start, end = super().handleMatch(m, data)
        if isinstance(found, str):  # an escaped backslash, not a formula
            return found, start, end
        before, after = self.wrap.split("{}")
        tex = found.text.removeprefix(before).removesuffix(after)
        return self.formulas.stash(tex, display=False), start, end


class _Block(BlockArithmatexProcessor):  # type: ignore[misc]
    """`$$...$$` on lines of its own."""

    def __init__(self, pattern: str, config: dict[str, Any], md: Markdown, formulas: Formulas):
        super().__init__(pattern, config, md)
        self.formulas = formulas

    def generic_output(self, parent: Element, math: str) -> None:
        paragraph = SubElement(parent, "p")
        paragraph.text = AtomicString(self.formulas.stash(math, display=True))


class _Headings(Treeprocessor):
    """Refuses formulas in headings: table of contents, tab title and search would show rubble."""

    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(md)
        self.formulas = formulas

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in _HEADINGS:
                text = "".join(element.itertext())
                for placeholder, tex in self.formulas.placeholders.items():
                    if placeholder in text:
                        self.formulas.warn(tex, "a heading cannot hold a formula; say it in words")


class _Raw(Postprocessor):
    """Formulas in HTML that is no Markdown: what arithmatex would have left for a script to find."""

    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(md)
        self.formulas = formulas

    def run(self, text: str) -> str:
        return _SPAN.sub(
            lambda span: self.formulas.mathml(html.unescape(span["tex"]), display=False), text
        )


class FormulaExtension(ArithmatexExtension):  # type: ignore[misc]
    """`guide.formulas` in markdown_extensions; takes no options."""

    def __init__(self, **options: Any) -> None:
        super().__init__(generic=True, inline_syntax=["dollar"], block_syntax=["dollar"], **options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Put our two processors in the place of arithmatex's, and watch the headings."""
        super().extendMarkdown(md)
        formulas = Formulas(md)
        config = self.getConfigs()
        inline = md.inlinePatterns["arithmatex-inline"]
        block = md.parser.blockprocessors["arithmatex-block"]
        # The same names again replace what arithmatex registered; priorities are arithmatex's.
        md.inlinePatterns.register(
            _Inline(inline.pattern, config, formulas),
            "arithmatex-inline",
            189.9,
        )
        md.parser.blockprocessors.register(
            _Block(block.pattern, config, md, formulas),  # type: ignore[attr-defined]
            "arithmatex-block",
            79.9,
        )
        md.preprocessors.register(_Start(md, formulas), "guide-formulas", 200)
        md.treeprocessors.register(_Headings(md, formulas), "guide-formulas", 15)
        md.postprocessors.register(_Raw(md, formulas), "guide-formulas", 25)  # raw HTML: 30


def makeExtension(**options: Any) -> FormulaExtension:  # noqa: N802 - Python-Markdown's name
    """What Python-Markdown calls."""
    return FormulaExtension(**options)
