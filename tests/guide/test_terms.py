"""Terms of the glossary, linked the first time that a page uses them."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring, tostring

import pytest

from guide.terms import Linker
from verified.glossary import Term


def term(id_: str, zh: str, en: str) -> Term:
    return Term(id_, {"zh": zh, "en": en}, {"zh": f"{zh}的意思", "en": f"what {en} means"})


TERMS = {
    each.id: each
    for each in (
        term("vmap", "向量化映射", "vectorized map"),
        term("vectorize", "向量化", "vectorization"),
        term("quantize", "量化", "quantization"),
        term("gradient", "梯度", "gradient"),
        term("epoch", "轮", "epoch"),
        term("jit", "即时编译（JIT）", "just-in-time compilation (JIT)"),
    )
}


def linked(html: str, language: str) -> str:
    root = fromstring(f"<div>{html}</div>")
    Linker(TERMS, language, "../ref/glossary.md").link(root)
    for link in root.iter("a"):
        link.attrib.pop("title", None)
        link.attrib.pop("class", None)
    return tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


def to(id_: str, text: str) -> str:
    return f'<a href="../ref/glossary.md#term-{id_}">{text}</a>'


def test_the_first_use_links_to_the_meaning_and_says_it() -> None:
    root = fromstring("<p>求梯度，再用梯度</p>")
    Linker(TERMS, "zh", "g.md").link(root)
    (link,) = root
    assert link.attrib == {"class": "term", "href": "g.md#term-gradient", "title": "梯度的意思"}
    assert (root.text, link.text, link.tail) == ("求", "梯度", "，再用梯度")


@pytest.mark.parametrize(
    ("html", "language", "wanted"),
    [
        ("<p>用向量化映射，不是量化</p>", "zh", f"<p>用{to('vmap', '向量化映射')}，不是{to('quantize', '量化')}</p>"),
        ("<p>向量化以后再量化</p>", "zh", f"<p>{to('vectorize', '向量化')}以后再{to('quantize', '量化')}</p>"),
        ("<p>即时编译和 JIT</p>", "zh", f"<p>{to('jit', '即时编译')}和 JIT</p>"),
        ("<p>轮流测；三轮（epoch）</p>", "zh", f"<p>轮流测；三{to('epoch', '轮')}（epoch）</p>"),
        ("<p>The gradients of a gradient</p>", "en", f"<p>The {to('gradient', 'gradients')} of a gradient</p>"),
        ("<p>Gradient first</p>", "en", f"<p>{to('gradient', 'Gradient')} first</p>"),
        ("<p>gradientless x.gradient gradient.py my-gradient</p>", "en", None),
        ("<h2>梯度</h2>", "zh", None),
        ("<p><code>梯度</code><a href='x'>梯度</a></p>", "zh", None),
        ("<div data-claim='x'><p>梯度</p></div>", "zh", None),
        ("<ul><li><em>一个</em>梯度</li></ul>", "zh", f"<ul><li><em>一个</em>{to('gradient', '梯度')}</li></ul>"),
        ("<p><b>梯度</b>梯度量化</p>", "zh", f"<p><b>{to('gradient', '梯度')}</b>梯度{to('quantize', '量化')}</p>"),
    ],
)  # fmt: skip
def test_what_is_linked(html: str, language: str, wanted: str | None) -> None:
    assert linked(html, language) == (wanted or html).replace("'", '"')


def test_no_term_no_link() -> None:
    root = fromstring("<p>什么都没有</p>")
    Linker({}, "zh", "g.md").link(root)
    assert not list(root)
