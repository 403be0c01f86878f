"""What a built page holds, as far as the build must know it: directives left raw, marks, addresses."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

KINDS = ("snippet", "claim", "value", "article", "status", "glossary", "bench")
"""Directives of the engine; each leaves `data-<kind>` on the page where it was rendered."""

_RAW = re.compile(r"/{3,}\s*(?:snippet|claim|article|status)\b|\{(?:value|claim)\s[^}]*\}")
_SILENT = frozenset({"code", "pre", "script", "style", "template"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})
# A link element that makes the browser fetch what it names.
_FETCHING = frozenset({"stylesheet", "icon", "preload", "modulepreload", "manifest"})
# What tells nothing and is most of a page: highlighted code, formulas, elements without attributes. Without it a page
# is read in less than half the time.
# Scripts stand first in the pattern: one that holds "<pre" as text would otherwise hide what follows it.
_LISTING = re.compile(r"(<(script|pre|math)\b[^>]*>).*?(?=</\2>)", re.DOTALL)
_SPAN = re.compile(r"<span(?![^>]*\bdata-)[^>]*>|</span>")
_BARE = re.compile(r"</?(?:li|p|td|tr|th|strong|em|b|i|br|h[1-6]|ul|ol|dt|dd)>")


@dataclass
class Content:
    """What was found on one page."""

    raw: list[str] = field(default_factory=list)
    """Directives in the text, outside code, that nothing expanded."""
    marks: Counter[str] = field(default_factory=Counter)
    """Kind of directive -> how many were rendered."""
    links: set[str] = field(default_factory=set)
    """Addresses a reader may follow or a browser fetches."""
    fetched: set[str] = field(default_factory=set)
    """Those a browser fetches by itself."""
    listed: bool = True
    """Whether search engines are to know it: not a page that only leads on, or that says there is none."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.content = Content()
        self.silent: list[str] = []
        """Open elements whose text is code, outermost first."""
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        for kind in KINDS:
            # A snippet that an article's directive shows was not written as one.
            self.content.marks[kind] += f"data-{kind}" in values and "data-within" not in values
        self.content.marks["article"] += (
            "data-sections" in values
        )  # `/// article`, `show: sections`
        if tag == "link":
            if _FETCHING & set(values.get("rel", "").split()):
                self._fetches(values.get("href"))
        elif tag == "a":
            self._leads_to(values.get("href"))
        elif tag == "meta":
            if values.get("name") == "robots" and "noindex" in values.get("content", ""):
                self.content.listed = False
        else:
            self._fetches(values.get("src"))
        if (self.silent or tag in _SILENT) and tag not in _VOID:
            self.silent.append(tag)
        else:
            self.text.append("\n")  # words in two elements are not one sentence

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            while self.silent.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.text.append(data)

    def _leads_to(self, address: str | None) -> None:
        if address:
            self.content.links.add(address)

    def _fetches(self, address: str | None) -> None:
        self._leads_to(address)
        if address:
            self.content.fetched.add(address)


def read(html: str) -> Content:
    """Read a page. Links within listings are left out: they lead from line to line."""
    reader = _Reader()
    reader.feed(_BARE.sub("\n", _SPAN.sub("\n", _LISTING.sub(r"\1", html))))
    reader.close()
    reader.content.raw = _RAW.findall("".join(reader.text))
    return reader.content
