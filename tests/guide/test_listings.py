"""Listings with fewer elements."""

from __future__ import annotations

import re

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from guide.listings import lighten

CODE = "def f(x: int) -> str:\n    return f'{x + 1}' if x < 2 and x else None  # & so on\n"


def made(code: str = CODE) -> str:
    return highlight(code, PythonLexer(), HtmlFormatter())


def text(html: str) -> str:
    return re.sub("<[^>]*>", "", html)


def test_the_text_stays_and_most_elements_go() -> None:
    code = (
        "loss, grads = step(model, (x[:n], y[:n]), rate=0.1)\nshape = model(x).shape  # (n, 1)\n"
        + CODE
    )
    before, after = made(code), lighten(made(code))
    assert text(after) == text(before)
    assert after.count("<span") < before.count("<span") / 2


def test_what_has_a_colour_keeps_it() -> None:
    after = lighten(made())
    for kept in (
        '<span class="k">def</span>',
        '<span class="nf">f</span>',
        '<span class="ow">and</span>',
    ):
        assert kept in after
    assert '<span class="c1"># &amp; so on</span>' in after


def test_only_listings_are_touched() -> None:
    outside = '<p><span class="p">1</span></p>'
    assert lighten(outside + made()).startswith(outside)


def test_materials_script_leaves_the_tabs_alone() -> None:
    tabs = (
        '<div class="tabbed-set tabbed-alternate" data-tabs="1:2"><input checked="checked"></div>'
    )
    assert (
        lighten(tabs) == '<div class="tabbed-set tabbed-alternate"><input checked="checked"></div>'
    )
