"""The search's index, made by pagefind itself."""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import pytest

from guide import search
from guide.languages import EN, ZH
from guide.search import Later, cut, index, terms
from verified.glossary import Term

ARTICLE = '<html><body><p>outside</p><article class="md-content__inner md-typeset">%s</article></body></html>'


def page(content: str) -> str:
    return ARTICLE % content


def fragments(folder: Path) -> list[dict[str, str]]:
    """What the index says of each page, by address."""
    read = [
        gzip.decompress(path.read_bytes()).decode().removeprefix("pagefind_dcd")
        for path in (folder / "fragment").iterdir()
    ]
    return sorted(map(json.loads, read), key=lambda fragment: str(fragment["url"]))


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("链式法则", "链式 式法 法则"),
        ("求梯度，再用 jax.grad。", "求梯 梯度 ， 再用 jax.grad 。"),
        ("<b>梯</b>度", "<b> 梯 </b> 度"),
        ('<a title="梯度" href="#b">see</a>', '<a title="梯度" href="#b">see</a>'),
        ("block_until_ready()", "block_until_ready()"),
    ],
)
def test_each_two_chinese_characters_are_a_word(html: str, words: str) -> None:
    assert cut(html).split() == words.split()


def test_an_index_holds_the_text_of_its_pages(tmp_path: Path) -> None:
    said = '<h1 id="a">标题 <a class="headerlink">¶</a></h1><p>before <span class="katex">eta</span> after</p>'
    aside = '<aside class="last-verified">torch 9.9</aside><svg><text>drawn</text></svg>'
    index({"": page("<h1>First</h1>"), "b/": page(said + aside)}, {"x": "y"}, tmp_path / "made")
    first, second = fragments(tmp_path / "made")
    assert (first["url"], second["url"]) == ("/", "/b/")
    assert first["content"].split() == ["First."]
    assert second["content"].split() == ["标题", "before", "after."]
    assert json.loads((tmp_path / "made" / search.TERMS).read_text("utf-8")) == {"x": "y"}


def test_an_index_takes_the_place_of_the_old_one_and_is_the_same_each_time(tmp_path: Path) -> None:
    made = tmp_path / "made"
    index({"a/": page("<h1>A</h1><p>one 两个</p>")}, {}, made)
    first = {path.relative_to(made): path.read_bytes() for path in made.rglob("*.*")}
    index({"a/": page("<h1>A</h1><p>other</p>")}, {}, made)
    index({"a/": page("<h1>A</h1><p>one 两个</p>")}, {}, made)
    assert {path.relative_to(made): path.read_bytes() for path in made.rglob("*.*")} == first


def test_nothing_of_pagefinds_own_windows_is_published(tmp_path: Path) -> None:
    index({"a/": page("<h1>A</h1>")}, {}, tmp_path / "made")
    names = {path.name for path in (tmp_path / "made").iterdir()}
    assert "pagefind.js" in names
    assert not [name for name in names if "ui" in name or "highlight" in name]


GLOSSARY = [
    Term("dropout", {"zh": "随机失活（dropout）", "en": "dropout"}, {}, {}, ("暂退法", "Drop-out")),
    Term("hessian", {"zh": "海森矩阵", "en": "Hessian"}, {}, {"zh": ("黑塞",)}),
    Term("jit", {"zh": "JIT", "en": "jit"}, {}),
]


def test_what_readers_type_leads_to_the_term() -> None:
    assert terms(GLOSSARY, ZH) == {
        "dropout": "随机失活",
        "暂退法": "随机失活",
        "drop-out": "随机失活",
        "hessian": "海森矩阵",
        "黑塞": "海森矩阵",
    }
    assert terms(GLOSSARY, EN)["随机失活"] == "dropout"
    assert "jit" not in terms(GLOSSARY, EN)


def test_while_serving_it_is_made_once_all_is_quiet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[dict[str, str], Path]] = []
    monkeypatch.setattr(search, "index", lambda pages, terms, folder: made.append((pages, folder)))
    later = Later(wait=0.1)
    for text in ("a", "b", "c"):
        later.index({"": text}, {}, tmp_path / "zh")
        later.index({"": text}, {}, tmp_path / "en")
    assert not made
    end = time.monotonic() + 5
    while len(made) < 2 and time.monotonic() < end:
        time.sleep(0.01)
    assert made == [({"": "c"}, tmp_path / "zh"), ({"": "c"}, tmp_path / "en")]
    later.index({"": "c"}, {}, tmp_path / "zh")
    time.sleep(0.3)
    assert len(made) == 2, "nothing changed"


def test_questions_are_found_where_they_are_answered(tmp_path: Path) -> None:
    html = search.asked(page("<h1>A</h1><p>text</p>"), ["Why <is> it so?"])
    index({"a/": html}, {}, tmp_path / "made")
    assert fragments(tmp_path / "made")[0]["content"].split() == [
        "A.",
        "Why",
        "<is>",
        "it",
        "so?",
        "text.",
    ]
    assert search.asked(html, []) == html


def test_what_pagefind_cannot_write_is_said_in_its_words(tmp_path: Path) -> None:
    (tmp_path / "made").write_text("a file, no folder")
    with pytest.raises(search.NotIndexed, match=r"(?s)made: pagefind made .*File exists"):
        index({"a/": page("<h1>A</h1>")}, {}, tmp_path / "made")
