"""Parts of a text that become elements."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, fromstring, tostring

from guide.parts import mark

DIGITS = re.compile(r"\d+")


def test_text_and_tails_keep_their_order_and_what_is_left_alone_stays() -> None:
    root = fromstring("<p>a 1 b 2<i>3 c</i> 4 d<pre>5</pre>6</p>")

    def find(element: Element) -> re.Pattern[str] | None:
        return None if element.tag == "pre" else DIGITS

    mark(root, find, {"class": "n"})
    text = tostring(root, encoding="unicode").replace('<span class="n">', "[")
    assert text.replace("</span>", "]") == ("<p>a [1] b [2]<i>[3] c</i> [4] d<pre>5</pre>[6]</p>")
