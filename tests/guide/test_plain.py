"""Material's Markdown made plain."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.copies import address
from guide.plain import included, plain

ROOT = "https://example.org/guide/"


def made(text: str, source: str = "en/start/page.md") -> str:
    return plain(text.split("\n"), source, lambda below: address(ROOT, below))


@pytest.mark.parametrize(
    ("material", "markdown"),
    [
        ("# Title { #top }", "# Title\n"),
        ("Text.\n{ .provenance }", "Text.\n"),
        ("[there](other.md#why)", f"[there]({ROOT}en/start/other/#why)\n"),
        ("[up](../index.md)", f"[up]({ROOT}en/)\n"),
        ("[here](#why)", "[here](#why)\n"),
        ("`f(v)[1](w)` and [`w`](other.md)", f"`f(v)[1](w)` and [`w`]({ROOT}en/start/other/)\n"),
        ("[away](https://example.com/a.md)", "[away](https://example.com/a.md)\n"),
        (
            '<a href="../../../source/snippets/x.py">source</a>',
            f"[source]({ROOT}source/snippets/x.py)\n",
        ),
        ('It is <span class="value" data-value="a:b">4&#42;2 ms</span>.', "It is 4*2 ms.\n"),
        ("$w \\leftarrow w - 1$ and `a_b`", "$w \\leftarrow w - 1$ and `a_b`\n"),
        ("/// html | div.block\n    attrs: {data-block: 1}\n\nText.\n///", "Text.\n"),
        ("/// html | summary\n    markdown: inline\n`a/b`\n///", "**`a/b`**\n"),
        ('!!! note "Mind"\n\n    This.\n\n    That.\n\nOn.', "**Mind**\n\nThis.\n\nThat.\n\nOn.\n"),
        ('??? success "Answer"\n\n    Four.', "**Answer**\n\nFour.\n"),
        (
            '=== "PyTorch"\n\n    One.\n\n=== "JAX"\n\n    Two.',
            "**PyTorch**\n\nOne.\n\n**JAX**\n\nTwo.\n",
        ),
        (
            '--8<-- "docs/assets/diagrams/a.en.svg"',
            f"![a.en.svg]({ROOT}assets/diagrams/a.en.svg)\n",
        ),
        ('<svg class="bench-chart">1</svg>', "\n"),
        (
            "1. One:\n\n    ///// html | div.verified\n        attrs: {data-snippet: a}\n\n"
            "    Text.\n    /////\n\n2. Two",
            "1. One:\n\n    Text.\n\n2. Two\n",
        ),
        (
            '<div class="ledger" data-ledger="a">\n'
            '<details class="claim"><summary><span class="claim__verdict">False</span> One '
            '<code>a &lt; b</code>.</summary><div class="claim__body" id="claim-a"><p><strong>In fact'
            '</strong>: <span class="arithmatex">\\(x^2\\)</span>.</p><ul><li>By <a href="https://e.org/">'
            "E</a></li></ul></div></details>\n</div>",
            "- **False** One `a < b`.\n\n  **In fact**: $x^2$.\n\n"
            "  - By [E](https://e.org/)\n  - [#a](#claim-a)\n",
        ),
    ],
)
def test_what_only_material_understands_is_gone(material: str, markdown: str) -> None:
    assert made(material) == markdown


def test_a_listing_keeps_its_language_and_its_text() -> None:
    listing = '```` {.python title="snippets/a.py"}\nx = 1  # { #no-id }\n\n\n/// html | div\n````'
    assert (
        made(listing)
        == "`snippets/a.py`\n\n```python\nx = 1  # { #no-id }\n\n\n/// html | div\n```\n"
    )


def test_an_output_is_named_and_longer_fences_hold_shorter_ones() -> None:
    output = '````` {.text .output title="Output"}\n````\n;--8<-- "a"\n`````'
    assert made(output) == '*Output*\n\n`````text\n````\n--8<-- "a"\n`````\n'


def test_a_pair_inside_blocks_inside_an_admonition() -> None:
    text = """??? note "More"

    ///// html | div.verified
        attrs: {data-snippet: a}

    === "PyTorch"

        ```` {.python title="snippets/a.py"}
        x = 1

        y = 2
        ````

    /////
"""
    assert made(text) == (
        "**More**\n\n**PyTorch**\n\n`snippets/a.py`\n\n```python\nx = 1\n\ny = 2\n```\n"
    )


@pytest.mark.parametrize(
    ("below", "there"),
    [
        ("zh/index.md", ""),
        ("en/index.md", "en/"),
        ("zh/howto/measure.md", "howto/measure/"),
        ("en/choose/articles/index.md", "en/choose/articles/"),
        ("assets/images/a.png", "assets/images/a.png"),
    ],
)
def test_addresses_are_those_of_the_site(below: str, there: str) -> None:
    assert address(ROOT, below) == ROOT + there


def test_a_table_in_a_file_of_its_own_is_read(tmp_path: Path) -> None:
    (tmp_path / "table.txt").write_text("| a |\n| --- |\n", "utf-8")
    lines = ["above", '--8<-- "table.txt"', '--8<-- "picture.svg"']
    assert [*included(lines, tmp_path)] == ["above", "| a |", "| --- |", lines[2]]
