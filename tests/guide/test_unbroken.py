"""What no line may end in."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

import pytest
from markdown import markdown

from guide.unbroken import unbroken


def marked(html: str) -> str:
    root = fromstring(f"<div>{html}</div>")
    unbroken(root)
    text = tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")
    return text.replace('<span class="unbroken">', "[").replace("</span>", "]")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("读于 2026-11-21。", "读于 [2026-11-21]。"),
        ("CIFAR-10, 003-16 and GPT-2.", "[CIFAR-10], [003-16] and [GPT-2]."),
        (
            "<b>a</b> on 2026-11-21, <i>b-1</i> 2026-11-22",
            "<b>a</b> on [2026-11-21], <i>[b-1]</i> [2026-11-22]",
        ),
        ("<code>python -m a.b --version</code>", "<code>python [-m] a.b [--version]</code>"),
        ("<code>1e-4</code>", "<code>[1e-4]</code>"),
    ],
)
def test_what_is_kept_whole(html: str, expected: str) -> None:
    assert marked(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "a state-of-the-art, float32-to-float64 and -1",
        "<pre><code>x -m 2026-11-21</code></pre>",
        "<h2>CIFAR-10</h2>",
        "<code>snippets/broken/a-very-long-name.py</code>",
        "version 1.2-3.4 of a/b-1/c",
    ],
)
def test_what_is_left_alone(html: str) -> None:
    assert marked(html) == html


def test_code_is_escaped_once() -> None:
    html = markdown("`a < b -m &amp; c` and 2026-11-21", extensions=["guide.unbroken"])
    assert html == (
        '<p><code>a &lt; b <span class="unbroken">-m</span> &amp;amp; c</code> and '
        '<span class="unbroken">2026-11-21</span></p>'
    )
