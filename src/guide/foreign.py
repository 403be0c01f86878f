"""Chinese on a page in another language says so, for those who have the page read aloud.

WCAG 2.2, 3.1.2 Language of Parts (AA). Chinese pages hold English too, as names and terms, which the criterion excepts.
"""

from __future__ import annotations

import re

from guide.languages import ZH

_HAN = "\u3400-\u9fff"
# From one Chinese character to the last, with the Latin names between: 1. PyTorch 代码解读 is Chinese from 代 on.
_CHINESE = re.compile(
    rf"[{_HAN}](?:[{_HAN}\u3000-\u303f\uff00-\uffef]|[ A-Za-z0-9./()-]{{1,24}}(?=[{_HAN}]))*"
)
_TAG = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_NAME = re.compile(r"<(/?)([a-z][a-z0-9-]*)")
_LEFT = frozenset({"pre", "code", "script", "style", "svg", "math", "option", "textarea"})
"""Code is written in no language, and the others may hold no element, or none of HTML's."""


def foreign(html: str) -> str:
    """`html`, a page's content in another language, with each Chinese part in an element of that language."""
    if not _CHINESE.search(html):
        return html
    parts = _TAG.split(html)
    within = ""  # the outermost element whose text is left as it is, and how often it is open
    depth = 0
    for number, part in enumerate(parts):
        if number % 2 == 0:
            if not within:
                parts[number] = _CHINESE.sub(rf'<span lang="{ZH.locale}">\g<0></span>', part)
            continue
        tag = _NAME.match(part)
        if tag is None:
            continue
        closes, name = tag.groups()
        if not within and not closes and (name in _LEFT or " lang=" in part):
            within, depth = name, 1
        elif name == within:
            depth += -1 if closes else 1
            within = within if depth else ""
    return "".join(parts)
