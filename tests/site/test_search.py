"""Real queries, typed in a browser: the page that answers is among the first three."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.languages import EN, LANGUAGES, ZH, Language
from tests.site.conftest import Reader, page_names
from verified.rows import load

QUERIES: dict[str, dict[str, str]] = load(
    Path(__file__).with_name("queries.yml").read_text("utf-8")
)
each_language = pytest.mark.parametrize("language", [ZH, EN], ids=["zh", "en"])
PAGE = "dialog.search .search__page"


def search(reader: Reader, query: str) -> list[str]:
    """Addresses of the pages found, below the site's root, best first."""
    tab = reader.tab
    if not tab.locator("dialog.search").is_visible():
        tab.locator(".search-open").click()
    tab.locator("dialog.search input").fill(query)
    tab.wait_for_function(
        "text => document.querySelector('dialog.search').dataset.answered === text",
        arg=query.strip(),
        polling=20,
    )
    links: list[str] = tab.locator(PAGE).evaluate_all("all => all.map(a => a.href)")
    return [link.removeprefix(reader.address).partition("#")[0] for link in links]


def said(reader: Reader) -> str:
    return reader.tab.locator("dialog.search [role=status]").inner_text()


# Hundreds of queries: each is put into the field as typing does, and its answer read, without leaving the page.
ASK = """async queries => {
    const dialog = document.querySelector("dialog.search");
    const field = dialog.querySelector("input");
    const answers = [];
    for (const query of queries) {
        field.value = query;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((resolve, reject) => {
            const look = () => {
                if (dialog.dataset.answered !== query.trim()) return;
                seen.disconnect();
                clearTimeout(late);
                resolve();
            };
            const seen = new MutationObserver(look);
            seen.observe(dialog, { attributeFilter: ["data-answered"] });
            const late = setTimeout(() => reject(new Error(`no answer to ${query}`)), 20000);
        });
        answers.push([...dialog.querySelectorAll(".search__page")].slice(0, 3).map(link => link.href));
    }
    return answers;
}"""


@each_language
def test_the_page_that_answers_is_among_the_first_three(reader: Reader, language: Language) -> None:
    reader.open(language.folder)
    wanted = {str(query): page for query, page in QUERIES[language.locale].items()}
    first = next(iter(wanted))
    typed = search(reader, first)  # by the keyboard, and that it comes to the same
    answers: list[list[str]] = reader.tab.evaluate(ASK, [*list(wanted)[1:], first])
    missed = []
    for query, answer in zip([*list(wanted)[1:], first], answers, strict=True):
        found = [link.removeprefix(reader.address).partition("#")[0] for link in answer]
        if language.folder + wanted[query] not in found:
            missed.append(f"{query!r}: {wanted[query] or 'the front page'} is not among {found}")
    assert not missed, "\n".join(missed)
    assert found[0] == typed[0]  # what is as good may come in another order


@each_language
@pytest.mark.parametrize(
    "query",
    [
        "的",
        "x",
        "梯" * 500,
        "x" * 500,
        "<b>梯度</b>",
        "<script>alert(1)</script>",
        '"]}',
        "+ - ~ ^ * :",
    ],
    ids=["one-zh", "one-en", "500-zh", "500-en", "markup", "script", "brackets", "operators"],
)
def test_a_strange_query_is_answered_and_harms_nothing(
    reader: Reader, language: Language, query: str
) -> None:
    reader.open(language.folder)
    search(reader, query)
    assert said(reader)
    assert reader.tab.locator("dialog.search :is(script, b)").count() == 0
    if len(query) == 500:
        assert "200" in said(reader), "that it was cut is said"


def test_one_character_and_the_end_of_a_word_are_found(reader: Reader) -> None:
    reader.open("")
    for query in ("量", "法则", "差分"):
        assert search(reader, query), query


@each_language
def test_what_is_found_is_shown_as_it_is_written(reader: Reader, language: Language) -> None:
    reader.open(language.folder)
    search(reader, {"zh": "梯度", "en": "gradient"}[language.locale])
    text = reader.tab.locator("dialog.search ol").inner_text()
    marks = reader.tab.locator("dialog.search mark").all_inner_texts()
    if language == ZH:
        assert "梯度" in marks and "梯度梯" not in text and " ，" not in text
    assert any("radient" in mark or "梯度" in mark for mark in marks)


def test_another_words_for_the_same_are_looked_for_too(reader: Reader) -> None:
    reader.open("en/")
    assert "en/start/first-gradient/" in search(reader, "梯度")[:3]
    assert "gradient" in said(reader)


@each_language
def test_nothing_is_fetched_before_search_is_opened(reader: Reader, language: Language) -> None:
    reader.open(language.folder, settle=True)
    assert not [url for url in reader.requests if "pagefind" in url]
    search(reader, "jax.grad")
    assert [url for url in reader.requests if "pagefind.js" in url]


@each_language
def test_the_keyboard_is_enough(reader: Reader, language: Language) -> None:
    tab = reader.tab
    reader.open(language.folder)
    tab.keyboard.press("/")
    tab.keyboard.type("jax.grad")
    tab.locator(PAGE).first.wait_for()
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.closest('ol') !== null")
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate("document.activeElement.tagName") == "INPUT"
    tab.keyboard.press("Escape")
    assert not tab.locator("dialog.search").is_visible()
    tab.keyboard.press("Control+k")
    tab.locator(PAGE).first.wait_for()
    first = tab.locator(PAGE).first.get_attribute("href") or ""
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{first}")


def test_a_section_is_linked_by_its_heading(reader: Reader) -> None:
    reader.open("en/")
    search(reader, "asynchronous dispatch")
    sections: list[str] = reader.tab.locator(".search__section").evaluate_all(
        "all => all.map(a => a.hash)"
    )
    assert sections and all(len(each) > 1 for each in sections)


@each_language
def test_it_works_from_a_page_for_wrong_addresses(reader: Reader, language: Language) -> None:
    reader.open(f"{language.folder}404.html")
    assert language.folder + "start/first-gradient/" in search(reader, "jax.grad")[:3]


def test_there_are_enough_queries_and_every_page_is_asked_for() -> None:
    assert sum(map(len, QUERIES.values())) >= 60
    assert len(QUERIES["zh"]) >= 30
    assert set(QUERIES) == {each.locale for each in LANGUAGES}
    asked = {page for queries in QUERIES.values() for page in queries.values()}
    shown = {page for page in page_names() if not page.startswith("choose/articles")}
    assert asked == shown
