"""Parts of a page's text become elements of their own, by what they say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

Find = Callable[[Element], re.Pattern[str] | None]
"""What to look for in the text that stands directly in an element; None leaves the element and all below it alone."""


def mark(element: Element, find: Find, attributes: Mapping[str, str]) -> None:
    """Put each part that is found in `element` and below it into a `span` with `attributes`."""
    pattern = find(element)
    if pattern is None:
        return
    children = list(element)
    element.text, parts = _split(element.text, pattern, attributes)
    for place, part in enumerate(parts):
        element.insert(place, part)
    for child in children:
        mark(child, find, attributes)
        child.tail, parts = _split(child.tail, pattern, attributes)
        at = list(element).index(child) + 1
        for place, part in enumerate(parts):
            element.insert(at + place, part)


def _split(
    text: str | None, pattern: re.Pattern[str], attributes: Mapping[str, str]
) -> tuple[str | None, list[Element]]:
    """The text before the first part, and an element for each, what follows it as its tail."""
    if not text:
        return text, []
    parts: list[Element] = []
    head, at = text, 0
    for found in pattern.finditer(text):
        if parts:
            parts[-1].tail = text[at : found.start()]
        else:
            head = text[: found.start()]
        part = Element("span", dict(attributes))
        part.text = AtomicString(found[0])
        parts.append(part)
        at = found.end()
    if parts:
        parts[-1].tail = text[at:]
    return head, parts
