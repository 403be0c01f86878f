"""The built site in a real browser. Each test also fails on a console error or a request to another host."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from guide.languages import EN, LANGUAGES, ZH, Language
from tests.site.conftest import ADDRESS, Reader, page_names

FIRST = "start/first-gradient/"
_PAGES = Path(__file__).parents[2] / "docs/en"
ILLUSTRATED = [
    path.relative_to(_PAGES).with_suffix("").as_posix() + "/"
    for path in sorted(_PAGES.rglob("*.md"))
    if "docs/assets/diagrams/" in path.read_text("utf-8")
]
each_language = pytest.mark.parametrize(
    "language", LANGUAGES, ids=[each.locale for each in LANGUAGES]
)


def chosen(reader: Reader) -> set[str]:
    """Labels of the tabs that are open, those in answers that one has to open included."""
    closed = reader.tab.locator("details:not([open]):has(.tabbed-set) > summary")
    while closed.count():
        closed.first.click()
    reader.tab.wait_for_timeout(50)  # "toggle" comes a moment after the click
    script = """sets => sets.map(set => {
        const on = set.querySelector(":scope > input:checked");
        return set.querySelector(`:scope > .tabbed-labels > label[for="${on.id}"]`).innerText.trim();
    })"""
    return set(reader.tab.locator(".tabbed-set").evaluate_all(script))


def open_tab(reader: Reader, name: str) -> None:
    reader.tab.locator(".tabbed-labels > label", has_text=name).first.click()


def scheme(reader: Reader) -> str | None:
    return reader.tab.locator("body").get_attribute("data-md-color-scheme")


# What a page says it is, and its width on a phone with everything opened and laid out.
WHOLE = """() => {
    const root = document.documentElement;
    const content = selector => document.querySelector(selector)?.getAttribute("content") ?? "";
    root.classList.remove("piecemeal");
    for (const each of document.querySelectorAll("details")) each.open = true;
    return {
        language: root.lang,
        titles: document.querySelectorAll("h1").length,
        described: content("meta[name=description]").length > 20,
        canonical: document.querySelector("link[rel=canonical]")?.getAttribute("href"),
        alternates: [...document.querySelectorAll("link[hreflang]")].map(
            link => [link.hreflang, link.getAttribute("href"), link.relList[0]]).sort(),
        width: Math.max(root.scrollWidth, root.clientWidth),
    };
}"""


@each_language
def test_every_page_is_whole(new_reader: Callable[..., Reader], language: Language) -> None:
    """One visit each on one tab, for there are many; more: `make audit`."""
    reader = new_reader(viewport={"width": 360, "height": 844})
    for page in page_names():
        reader.open(language.folder + page)
        assert reader.tab.evaluate(WHOLE) == {
            "language": language.locale,
            "titles": 1,
            "described": True,
            "canonical": ADDRESS + language.folder + page,
            "alternates": [
                ["en", ADDRESS + EN.folder + page, "alternate"],
                ["x-default", ADDRESS + ZH.folder + page, "alternate"],
                ["zh", ADDRESS + ZH.folder + page, "alternate"],
            ],
            "width": 360,
        }, page
        assert not reader.complaints and not reader.strangers, page


# Every visible text against what lies behind it, by WCAG 2 AA: 4.5, or 3 for large letters.
LOW_CONTRAST = """() => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    const known = new Map();
    const rgba = colour => {
        if (!known.has(colour)) {
            brush.clearRect(0, 0, 1, 1);
            brush.fillStyle = colour;
            brush.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = brush.getImageData(0, 0, 1, 1).data;
            known.set(colour, [r, g, b, a / 255]);
        }
        return known.get(colour);
    };
    const over = (top, under) => top.slice(0, 3).map((c, i) => c * top[3] + under[i] * (1 - top[3]));
    const below = new Map();
    const behind = element => {
        if (!element) return [255, 255, 255];
        if (!below.has(element)) {
            const top = rgba(getComputedStyle(element).backgroundColor);
            below.set(element, top[3] === 1 ? top.slice(0, 3) : over(top, behind(element.parentElement)));
        }
        return below.get(element);
    };
    const light = colour => {
        const [r, g, b] = colour.map(c => c / 255).map(
            c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const low = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || element.closest("svg, script, style, .katex-mathml, .headerlink")) continue;
        if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const style = getComputedStyle(element);
        const background = behind(element);
        const [one, other] = [light(over(rgba(style.color), background)), light(background)].sort((a, b) => b - a);
        const ratio = (one + 0.05) / (other + 0.05);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        if (ratio < (large ? 3 : 4.5)) {
            low.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${node.data.trim().slice(0, 30)}`);
        }
    }
    return [...low];
}"""


@pytest.mark.parametrize(
    ("language", "page"),
    [
        (ZH, ""),
        (EN, FIRST),
        (ZH, FIRST + "notebook/"),
        (EN, "choose/claims/"),
        (ZH, "choose/articles/003/"),
        (EN, "choose/decision/"),
        (ZH, "howto/compress/"),
        (EN, "why/execution/"),
        (ZH, "ref/benchmarks/"),
        (EN, "ref/dead-names/"),
        (ZH, "ref/verification/"),
    ],
)
def test_every_text_stands_out_from_what_is_behind_it(
    reader: Reader, language: Language, page: str
) -> None:
    reader.open(language.folder + page)
    reader.tab.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
    for preferred, shown in (("light", "default"), ("dark", "slate")):
        reader.tab.emulate_media(color_scheme=preferred)  # type: ignore[arg-type]
        reader.tab.wait_for_selector(f"body[data-md-color-scheme={shown}]")
        assert reader.tab.evaluate(LOW_CONTRAST) == [], preferred


@pytest.mark.parametrize("width", [412, 1280])
def test_a_link_to_a_place_leads_there(new_reader: Callable[..., Reader], width: int) -> None:
    """Though a page is laid out piece by piece: neither from outside nor from within does one land beside it."""
    reader = new_reader(viewport={"width": width, "height": 800})
    there = "e => e.getBoundingClientRect().top"
    for name in ("falsify", "errors", "exercise"):
        reader.open(f"{FIRST}?{name}#{name}", settle=True)
        assert 0 <= reader.tab.locator(f"#{name}").evaluate(there) < 200, name
    reader.open(f"{FIRST}?again")
    assert "piecemeal" in (reader.tab.locator("html").get_attribute("class") or "")
    reader.tab.evaluate("document.querySelector('.md-nav--secondary a[href=\"#errors\"]').click()")
    reader.tab.wait_for_timeout(300)
    assert 0 <= reader.tab.locator("#errors").evaluate(there) < 200


def test_contrast_is_measured(reader: Reader) -> None:
    reader.open("")
    reader.tab.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<p style=\"color:#999\">pale</p>')"
    )
    assert [line.split(": ")[1] for line in reader.tab.evaluate(LOW_CONTRAST)] == ["pale"]


@pytest.mark.parametrize(("start", "other"), [(ZH, EN), (EN, ZH)], ids=["zh", "en"])
def test_switching_the_language_keeps_page_and_place(
    reader: Reader, start: Language, other: Language
) -> None:
    reader.open(f"{start.folder}{FIRST}#errors")
    reader.tab.locator("a.language-switch").click()
    reader.tab.wait_for_url(f"**/{other.folder}{FIRST}#errors")
    assert reader.tab.locator("html").get_attribute("lang") == other.locale
    assert 0 <= reader.tab.locator("#errors").evaluate("e => e.getBoundingClientRect().top") < 300
    reader.tab.locator("a.language-switch").click()
    reader.tab.wait_for_url(f"**/{start.folder}{FIRST}#errors")
    assert reader.where == f"{start.folder}{FIRST}#errors"


@pytest.mark.parametrize(("start", "other"), [(ZH, EN), (EN, ZH)], ids=["zh", "en"])
def test_a_tab_stays_chosen_on_other_pages_and_in_the_other_language(
    reader: Reader, start: Language, other: Language
) -> None:
    reader.open(start.folder + FIRST)
    assert chosen(reader) == {"PyTorch"}
    open_tab(reader, "JAX")
    assert chosen(reader) == {"JAX"}
    for path in (start.folder, other.folder, other.folder + FIRST):
        reader.open(path)
        assert chosen(reader) == {"JAX"}, path
    open_tab(reader, "PyTorch")
    reader.open(start.folder)
    assert chosen(reader) == {"PyTorch"}


@each_language
def test_the_chosen_colours_stay(reader: Reader, language: Language) -> None:
    other = next(each for each in LANGUAGES if each != language)
    reader.open(language.folder)
    seen = [scheme(reader)]
    for _ in range(2):
        reader.tab.locator("form[data-md-component=palette] label:visible").click()
        seen.append(scheme(reader))
    assert seen == ["default", "default", "slate"], "as the system, light, dark"
    for path in (language.folder + FIRST, other.folder):
        reader.open(path)
        assert scheme(reader) == "slate", path


@each_language
def test_formulas_and_diagram_need_no_script(
    new_reader: Callable[..., Reader], language: Language
) -> None:
    reader = new_reader(java_script_enabled=False, viewport={"width": 360, "height": 780})
    reader.open(language.folder + FIRST)
    formulas = reader.tab.locator("div.formula .katex-html")
    assert formulas.count() > 0
    box = formulas.first.bounding_box()
    assert box is not None and box["height"] > 20 and box["width"] > 50
    article = reader.tab.locator("article").inner_text()
    assert not re.search(r"\\frac|\\sum|\$\$", article), "TeX is left in the text"
    diagram = reader.tab.locator("figure.diagram svg")
    picture = diagram.bounding_box()
    assert picture is not None and picture["height"] > 200
    # Sizes in the file are in the picture's units, 360 of them wide.
    assert picture["width"] / 360 * 11.5 >= 10, "letters too small to read on a phone"
    assert diagram.locator("title").count() == 1


@each_language
@pytest.mark.parametrize("page", ILLUSTRATED)
def test_the_words_of_a_diagram_keep_to_their_boxes(
    new_reader: Callable[..., Reader], language: Language, page: str
) -> None:
    """Measured with the fonts that the page has, which no file knows."""
    reader = new_reader(viewport={"width": 360, "height": 780})
    reader.open(language.folder + page)
    script = """pictures => pictures.flatMap(picture => {
        const all = [...picture.querySelectorAll("rect")].map(rect => rect.getBBox());
        return [...picture.querySelectorAll("text")].filter(text => {
            const {x, y, width, height} = text.getBBox();
            const within = box => x + width / 2 > box.x && x + width / 2 < box.x + box.width
                && y + height / 2 > box.y && y + height / 2 < box.y + box.height;
            const area = box => box.width * box.height;
            const box = all.filter(within).sort((a, b) => area(a) - area(b))[0] ?? picture.viewBox.baseVal;
            return x < box.x + 1 || x + width > box.x + box.width - 1;
        }).map(text => text.textContent);
    })"""
    diagrams = reader.tab.locator("figure.diagram svg")
    assert diagrams.count() > 0
    assert diagrams.evaluate_all(script) == []


def test_the_diagram_follows_the_colour_scheme(new_reader: Callable[..., Reader]) -> None:
    fills = []
    for colours in ("light", "dark"):
        reader = new_reader(color_scheme=colours)
        reader.open(FIRST)
        text = reader.tab.locator("figure.diagram svg text").first
        fills.append(text.evaluate("e => getComputedStyle(e).fill"))
    assert fills[0] != fills[1]


@each_language
def test_on_paper_both_tabs_stand_under_their_names(reader: Reader, language: Language) -> None:
    reader.open(language.folder + FIRST)
    reader.tab.emulate_media(media="print")
    tops: Any = reader.tab.locator(".verified .tabbed-set").first.evaluate(
        """set => [...set.querySelectorAll("label, .tabbed-block")].map(
            each => [each.innerText.trim().slice(0, 7), each.getBoundingClientRect().top])"""
    )
    (torch, first), (jax, third), (_, second), (_, fourth) = tops
    assert (torch, jax) == ("PyTorch", "JAX")
    assert first < second < third < fourth
    assert not reader.tab.locator(".md-header").is_visible()


def test_on_paper_what_was_folded_is_open_and_on_screen_again_as_it_was(reader: Reader) -> None:
    reader.open("ref/dead-names/")
    folds = reader.tab.locator(".md-content details")
    folds.first.locator("summary").first.click()
    openness = "all => all.map(each => each.open)"
    before = folds.evaluate_all(openness)
    assert before[0] and not all(before)
    reader.tab.emulate_media(media="print")
    reader.tab.wait_for_timeout(100)
    assert all(folds.evaluate_all(openness))
    reader.tab.emulate_media(media="screen")
    reader.tab.wait_for_timeout(100)
    assert folds.evaluate_all(openness) == before


def test_a_place_inside_a_fold_is_opened_and_shown(reader: Reader) -> None:
    reader.open("en/howto/measure/")
    script = """() => {
        const fold = [...document.querySelectorAll("details")].at(-1);
        fold.lastElementChild.id = "inside";
        location.hash = "#inside";
    }"""
    reader.tab.evaluate(script)
    reader.tab.wait_for_timeout(300)
    inside = reader.tab.locator("#inside")
    assert inside.evaluate(
        "e => e.closest('details').open && e.getBoundingClientRect().top < innerHeight"
    )


@each_language
def test_the_page_s_end_tells_when_its_code_last_ran(reader: Reader, language: Language) -> None:
    reader.open(language.folder + FIRST)
    block = reader.tab.locator(".last-verified")
    text = block.text_content() or ""
    assert {ZH: "最近验证", EN: "Last verified"}[language] in text
    assert {ZH: "本地构建", EN: "local build"}[language] in text
    assert re.search(r"torch\s*\d+\.\d+", text) and re.search(r"jax\s*\d+\.\d+", text)


@each_language
def test_the_line_below_an_output_leads_to_the_source(reader: Reader, language: Language) -> None:
    reader.open(language.folder)
    link = reader.tab.locator(".provenance a").first
    source = link.evaluate("a => fetch(a.href).then(answer => answer.text())")
    assert "def main() -> None:" in source


def test_a_wrong_address_leads_back(new_reader: Callable[..., Reader]) -> None:
    reader = new_reader()
    reader.expected = "no/such/page/"  # the browser itself reports it, at once or a while later
    answer = reader.tab.goto(reader.address + "no/such/page/", wait_until="networkidle")
    assert answer is not None and answer.status == 404
    assert reader.tab.locator("h1").inner_text() == "没有这一页"
    reader.tab.locator("article a.md-button").click()
    reader.tab.wait_for_url(reader.address)
    assert reader.tab.locator("h1").count() == 1 and reader.where == ""


@each_language
def test_every_page_has_a_copy_in_plain_markdown(site: Path, language: Language) -> None:
    listed = (site / language.folder / "llms.txt").read_text("utf-8")
    for page in page_names():
        copy = site / language.folder / page / "index.md"
        text = copy.read_text("utf-8")
        prose = re.sub(r"(?ms)^(`{3,})\w*\n.*?^\1$", "", text)
        assert f"{ADDRESS}{language.folder}{page}index.md" in listed
        # Nothing that only this site's Markdown knows, and no link that leads nowhere.
        assert not re.search(r'(?m)^\s*(?:/{3}|!!!|\?\?\?|=== ")|data-snippet|<span|--8<--', prose)
        for link in re.findall(rf"\]\({re.escape(ADDRESS)}([^)#\s]*)", prose):
            target = site / link
            assert target.is_file() or (target / "index.html").is_file(), f"{copy}: {link}"


@each_language
def test_the_ledger_shows_what_is_chosen_and_a_link_shows_its_row(
    reader: Reader, language: Language
) -> None:
    page = f"{language.folder}choose/claims/"
    reader.open(f"{page}?verdict=false")
    rows = reader.tab.locator(".ledger > details:visible")
    assert rows.count() > 1
    assert set(
        rows.evaluate_all("rows => rows.map(row => row.className.match(/claim--(\\w+)/)[1])")
    ) == {"false"}
    shown = reader.tab.locator(".ledger-filter output").inner_text()
    assert re.findall(r"\d+", shown)[0] == str(rows.count())
    reader.tab.locator("select[name=topic]").select_option("graphs")
    assert "verdict=false&topic=graphs" in reader.where
    headings = reader.tab.locator("h2:visible").evaluate_all("all => all.map(each => each.id)")
    assert headings == ["graphs", "wrong"]
    # A row of another topic, by its link: the choice that hides it gives way.
    reader.tab.evaluate("location.hash = '#claim-jax-static-graph'")
    row = reader.tab.locator("details:has(> #claim-jax-static-graph)")
    row.locator(".claim__body").wait_for()
    assert row.get_attribute("open") is not None
    assert rows.count() == reader.tab.locator(".ledger > details").count()
    assert row.locator("a[href='#claim-jax-static-graph']").inner_text() == "#jax-static-graph"


def test_without_script_a_link_still_opens_a_row(new_reader: Callable[..., Reader]) -> None:
    reader = new_reader(java_script_enabled=False)
    reader.open("choose/claims/#claim-jax-static-graph")
    reader.tab.locator("#claim-jax-static-graph").wait_for()
    assert reader.tab.locator(".ledger-filter").is_hidden()


def test_the_mark_in_a_sentence_leads_to_the_claim(reader: Reader) -> None:
    reader.open("en/why/execution/")
    mark = reader.tab.locator("a.claim-mark").first
    id_ = mark.locator("xpath=..").get_attribute("data-claim")
    mark.click()
    reader.tab.wait_for_url(f"**/en/choose/claims/#claim-{id_}")
    reader.tab.locator(f"#claim-{id_}").wait_for()


@pytest.mark.parametrize("page", ["choose/claims/", "choose/articles/003/", "ref/glossary/"])
def test_chinese_on_an_english_page_says_so(site: Path, page: str) -> None:
    article = BeautifulSoup((site / "en" / page / "index.html").read_text("utf-8"), "html.parser")
    said = article.find_all(string=re.compile("[\u3400-\u9fff]"))
    assert len(said) > 10
    for text in said:
        parents = list(text.parents)[:-1]
        assert any(
            parent.get("lang") == "zh" or parent.name in ("pre", "code") for parent in parents
        ), text


@each_language
def test_code_that_goes_on_is_shaded_until_its_end(
    new_reader: Callable[..., Reader], language: Language
) -> None:
    reader = new_reader(viewport={"width": 390, "height": 844})
    reader.open(language.folder + FIRST, settle=True)
    code = reader.tab.locator(".verified:first-of-type .highlight:not(.output) pre > code").first
    assert code.evaluate("code => code.scrollWidth > code.clientWidth")
    shade = "code => getComputedStyle(code).boxShadow"
    assert "inset" in code.evaluate(shade)
    code.evaluate("code => { code.scrollLeft = code.scrollWidth }")
    reader.tab.wait_for_timeout(200)
    end = code.evaluate(shade)
    assert end == "none" or " 0)" in end, "it is shaded at its end too"
    short = reader.tab.locator(".output:not(.failure) pre > code").first
    assert short.evaluate(shade) == "none"


def test_no_part_of_an_output_is_hidden(new_reader: Callable[..., Reader]) -> None:
    for width in (390, 1280):
        reader = new_reader(viewport={"width": width, "height": 844})
        reader.open("start/install/", settle=True)
        reader.tab.evaluate("document.documentElement.classList.remove('piecemeal')")
        outputs = reader.tab.locator(".output pre > code")
        hidden = outputs.evaluate_all(
            "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText)"
        )
        assert hidden == []
        assert any("Falling back to cpu" in text for text in outputs.all_text_contents())


def test_the_sites_name_is_whole_on_a_phone(new_reader: Callable[..., Reader]) -> None:
    reader = new_reader(viewport={"width": 390, "height": 844})
    for language in LANGUAGES:
        reader.open(language.folder)
        name = reader.tab.locator(".md-header__topic .md-ellipsis").first
        assert name.evaluate(
            "one => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight + 1"
        )
