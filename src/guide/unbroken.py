"""Python-Markdown extension: a date, a numbered name (CIFAR-10) or a flag (`-m`) is not parted at the end of a line.

A browser ends a line after any hyphen, and no style forbids it for a part of a text: such a part becomes an element of
class `unbroken`. A word joiner in the text would do the same, and would be copied with it.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from guide.parts import mark

_IN_TEXT = re.compile(
    r"(?<![\w./-])(?:\d{4}-\d\d-\d\d|[A-Za-z0-9]{1,10}-\d{1,4})(?![\w-]|\.\d)", re.ASCII
)
_IN_CODE = re.compile(r"(?<!\S)(?=\S*-)\S{2,16}(?!\S)")
# A heading's text is its name elsewhere too.
_LEFT = frozenset({"pre", "script", "style", "svg", "math", "h1", "h2", "h3", "h4", "h5", "h6"})


def unbroken(element: Element) -> None:
    """Mark in all that `element` holds."""
    mark(element, _find, {"class": "unbroken"})


def _find(element: Element) -> re.Pattern[str] | None:
    if element.tag in _LEFT:
        return None
    return _IN_CODE if element.tag == "code" else _IN_TEXT


class _Marks(Treeprocessor):
    def run(self, root: Element) -> None:
        unbroken(root)


class UnbrokenExtension(Extension):
    """`guide.unbroken` in markdown_extensions; takes no options."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Come after the glossary's links, which read whole texts."""
        md.treeprocessors.register(_Marks(md), "guide-unbroken", 3)


def makeExtension(**kwargs: object) -> UnbrokenExtension:  # noqa: N802 - Python-Markdown's name
    """Called by Python-Markdown."""
    return UnbrokenExtension(**kwargs)
