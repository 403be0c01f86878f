"""Whoever cannot see, hear or point: axe, the keyboard, paper, a small screen. All pages: `make audit`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Literal

import pytest

from guide.audit import Found, axe
from guide.languages import EN, LANGUAGES, ZH, Language
from guide.lighthouse import TEMPLATES, Scores, low
from tests.site.conftest import ROOT, Reader, page_names

TABLES = ROOT / "docs" / "assets" / "tables"
FOCUSABLE = "a[href], button, input:not([type=hidden]), summary, select, textarea, [tabindex='0']"
# What can be seen and is no copy of something else; of a group of radio buttons, the chosen one.
REACHABLE = f"""() => [...document.querySelectorAll({FOCUSABLE!r})].filter(each => {{
    if (each.tabIndex < 0 || each.disabled) return false;
    if (each.type === "radio" && !each.checked) return false;
    return each.checkVisibility({{visibilityProperty: true}})
        && !each.closest("[inert], dialog:not([open]), details:not([open]) > :not(summary)");
}})"""


@pytest.mark.parametrize(
    ("language", "scheme", "page"),
    [
        (ZH, "dark", ""),
        (EN, "light", "start/first-gradient/"),
        (ZH, "light", "start/first-gradient/notebook/"),
        (EN, "dark", "ref/glossary/"),
    ],
)
def test_axe_finds_nothing(
    new_reader: Callable[..., Reader],
    language: Language,
    scheme: Literal["light", "dark"],
    page: str,
) -> None:
    reader = new_reader(color_scheme=scheme)
    reader.open(language.folder + page)
    assert axe(reader.tab) == ()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_search(
    new_reader: Callable[..., Reader], scheme: Literal["light", "dark"]
) -> None:
    reader = new_reader(color_scheme=scheme)
    reader.open("")
    reader.tab.locator(".search-open").click()
    reader.tab.locator("dialog.search input").fill("梯度")
    reader.tab.locator(".search__page").first.wait_for()
    assert axe(reader.tab) == ()


@pytest.mark.parametrize("page", ["", "start/first-gradient/", "ref/benchmarks/"])
def test_the_keyboard_reaches_everything_that_can_be_seen(reader: Reader, page: str) -> None:
    tab = reader.tab
    reader.open("en/" + page)
    wanted = tab.evaluate(f"({REACHABLE})().map((each, i) => (each.dataset.nr = i, i)).length")
    tab.evaluate(
        "() => { window.seen = new Set(); addEventListener('focusin', event =>"
        " event.target.dataset.nr && window.seen.add(event.target.dataset.nr)) }"
    )
    for number in range(2 * wanted + 20):
        tab.keyboard.press("Tab")
        if number >= wanted and tab.evaluate("window.seen.size") == wanted:
            break
    seen = tab.evaluate("[...window.seen]")
    # Back to the top is there only while one scrolls upwards; the key Home does the same.
    missed = tab.evaluate(
        "seen => [...document.querySelectorAll('[data-nr]:not(.md-top)')]"
        ".filter(e => !seen.includes(e.dataset.nr) && e.tabIndex >= 0 && e.checkVisibility())"
        ".map(e => e.outerHTML.slice(0, 120))",
        seen,
    )
    assert not missed, "\n".join(missed)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.locale)
def test_a_chosen_tab_is_changed_by_the_arrows(reader: Reader, language: Language) -> None:
    tab = reader.tab
    reader.open(language.folder + "start/first-gradient/")
    tab.locator(".tabbed-set > input").first.focus()
    tab.keyboard.press("ArrowRight")
    chosen = tab.locator(".tabbed-set").first.locator("> input:checked")
    assert chosen.get_attribute("id") == tab.evaluate("document.activeElement.id")
    assert not tab.locator(".tabbed-set > input").first.is_checked()


@pytest.mark.parametrize("page", ["start/first-gradient/", "ref/benchmarks/"])
def test_copying_and_printing_ask_nobody_else(reader: Reader, page: str) -> None:
    reader.open("en/" + page, settle=True)
    button = reader.tab.locator("button.md-code__button[data-clipboard-target]").first
    if page.startswith("start/"):
        button.click()
    assert len(reader.tab.pdf()) > 10_000
    # that nothing was asked of another host, the fixture sees


def found(row: dict[str, Any]) -> Found:
    values: Any = {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
    return Found(**values)


def test_the_table_of_the_audit_holds_for_every_page_that_exists() -> None:
    kept = json.loads((TABLES / "audit.json").read_text("utf-8"))
    views = [found(row) for row in kept["views"]]
    looked = {(view.page, view.scheme) for view in views}
    pages = {language.folder + page for language in LANGUAGES for page in page_names()}
    missing = sorted(
        page for page in pages for scheme in ("light", "dark") if (page, scheme) not in looked
    )
    assert not missing, f"`make audit` has not looked at {missing}"
    assert [said for view in views for said in view.wrong()] == []


def test_the_table_of_lighthouse_holds_for_each_template() -> None:
    kept = json.loads((TABLES / "lighthouse.json").read_text("utf-8"))
    assert sorted(kept) == sorted(TEMPLATES)
    assert low({page: Scores(**row) for page, row in kept.items()}) == []
