"""Formulas, with plain Python-Markdown."""

from __future__ import annotations

import logging
import re
import threading

import pytest
from markdown import Markdown

from guide import katex
from guide.formulas import MANY


def convert(text: str) -> str:
    return Markdown(extensions=["guide.formulas", "attr_list", "tables"]).convert(text)


def bare(text: str) -> str:
    """The page with each formula replaced by its tag's name."""
    return re.sub(r'<(var|div) class="formula".*?</\1>', r"<\1/>", convert(text), flags=re.DOTALL)


def test_a_formula_becomes_html_and_mathml_and_no_script() -> None:
    html = convert("The step $w \\leftarrow w - \\eta\\, g$ ends.")
    assert 'class="katex-html" aria-hidden="true"' in html
    assert (
        '<annotation encoding="application/x-tex">w \\leftarrow w - \\eta\\, g</annotation>' in html
    )
    assert "<script" not in html and "$" not in html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中文$x$中文", "<p>中文<var/>中文</p>"),
        ("**$x$** and *$y$*", "<p><strong><var/></strong> and <em><var/></em></p>"),
        ("it costs $5 and $6", "<p>it costs $5 and $6</p>"),
        (r"it costs \$5, or $x$", "<p>it costs $5, or <var/></p>"),
        ("`$x$`", "<p><code>$x$</code></p>"),
        ("$$\nx < y\n$$", "<div/>"),
        ("- item\n\n    $$ x $$", "<ul>\n<li>\n<p>item</p>\n<div/>\n</li>\n</ul>"),
        ("- item $a_1 b_1$", "<ul>\n<li>item <var/></li>\n</ul>"),
    ],
)
def test_formulas_stand_where_they_were_written(text: str, expected: str) -> None:
    assert bare(text) == expected


def test_a_bad_formula_is_a_warning_with_its_line_and_stays_readable(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    html = convert("good $\\frac{1}{n}$\n\nand\n\nbad $\\frac{1$ <\n")
    assert [record.getMessage() for record in caplog.records] == [
        "formula:5: KaTeX cannot read the formula: Unexpected end of input in a macro argument,"
        " expected '}' at end of input: \\frac{1"
    ]
    assert caplog.records[0].name.startswith("mkdocs."), "MkDocs' --strict counts these"
    assert '<code class="formula-error">\\frac{1</code>' in html


def test_what_latex_would_not_take_is_refused() -> None:
    with pytest.raises(katex.FormulaError, match="Unicode text character"):
        katex.render("损失", display=False)
    assert "损失" in katex.render("\\text{损失}", display=False)


def test_a_heading_holds_no_formula(caplog: pytest.LogCaptureFixture) -> None:
    convert("text\n\n## The size of $x$ { #size }\n")
    assert [record.getMessage() for record in caplog.records] == [
        "formula:3: a heading cannot hold a formula; say it in words"
    ]


def test_one_instance_converts_many_documents(caplog: pytest.LogCaptureFixture) -> None:
    md = Markdown(extensions=["guide.formulas"])
    assert md.convert("$x$") == md.reset().convert("$x$")
    md.reset().convert("# none\n\nhere")
    assert not caplog.records


def test_threads_render_too() -> None:
    katex.render("x", display=False)
    results: list[str] = []
    thread = threading.Thread(target=lambda: results.append(katex.render("y^2", display=True)))
    thread.start()
    thread.join()
    assert "katex-display" in results[0]


def test_a_formula_in_html_is_rendered_too() -> None:
    raw = '<div><p>so <span class="arithmatex">\\(a &lt; b^2\\)</span>.</p></div>'
    html = convert(raw)
    assert "<mi>a</mi><mo>&lt;</mo><msup><mi>b</mi><mn>2</mn></msup>" in html
    assert "arithmatex" not in html and "katex" not in html  # none of its fonts


def test_a_page_of_many_formulas_has_mathml_alone() -> None:
    few, many = (" ".join(f"$x_{{{n}}}$" for n in range(count)) for count in (MANY, MANY + 1))
    assert convert(few).count('class="katex"') == MANY
    html = convert(many + "\n\n$$\ny\n$$\n")
    assert "katex" not in html and html.count("<math") == MANY + 2
    assert '<div class="formula" data-search-exclude="formula"><math display="block">' in html


@pytest.mark.parametrize(
    ("tex", "spaces"),
    [(r"\ln 10", 1), (r"2\sin x", 2), (r"\sin(x)", 0), (r"a+\max_i x", 0), (r"x^2\cos x", 2)],
)
def test_a_functions_name_stands_apart_from_letters_and_numbers(tex: str, spaces: int) -> None:
    html = convert(f"${tex}$ " + " ".join(f"$x_{{{n}}}$" for n in range(MANY)))
    assert html.count("<mspace") == spaces
