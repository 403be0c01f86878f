"""The site's search beside Material's with jieba, by the queries of its test, typed in a browser: `make bench-search`.

The same Markdown, expanded, with each page's questions as a paragraph, is built by Material with its search; jieba cuts
Chinese with the glossary as its dictionary. A query is answered if the page that tests/site/queries.yml names is among
the first three. Bytes are compressed, as a browser gets them. Needs `site` built; writes docs/assets/tables/search.*.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Request, sync_playwright

from guide.languages import LANGUAGES, Language
from guide.preview import find_chromium, served
from tools.bench_build import PLAIN, prepare_plain
from verified.files import write_whole
from verified.page import read_pages
from verified.project import Project
from verified.rows import load

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "docs" / "assets" / "tables"
QUERIES: Mapping[str, Mapping[str, str]] = load(
    (ROOT / "tests/site/queries.yml").read_text("utf-8")
)
JIEBA = "jieba==0.42.1"
WORDS = {
    "zh": {
        "head": ["比什么", "pagefind，两字一词", "Material 的搜索，加 jieba"],
        "zh": "中文查询：要找的页在前三个",
        "en": "英文查询：要找的页在前三个",
        "before": "打开搜索之前取来的索引，中文，字节",
        "after": "第一次查询之后一共取来的，中文，字节",
        "of": "{} / {}",
    },
    "en": {
        "head": ["what", "pagefind, pairs of characters", "Material's search with jieba"],
        "zh": "Chinese queries: the page is among the first three",
        "en": "English queries: the page is among the first three",
        "before": "index fetched before search is opened, Chinese, bytes",
        "after": "fetched in all after a first query, Chinese, bytes",
        "of": "{} of {}",
    },
}
# Typed as a reader does, one after the other; the answer is there when the status says something else than before.
OURS = """async query => {
    const dialog = document.querySelector("dialog.search"), field = dialog.querySelector("input");
    if (!dialog.open) document.querySelector(".search-open").click();
    field.value = query;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    while (dialog.dataset.answered !== query.trim()) await new Promise(done => setTimeout(done, 10));
    return [...dialog.querySelectorAll(".search__page")].slice(0, 3).map(link => link.href);
}"""
MATERIALS = """async query => {
    const field = document.querySelector(".md-search__input");
    const meta = document.querySelector(".md-search-result__meta");
    const put = async (text, done) => {
        field.value = text;
        field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
        while (!done()) await new Promise(next => setTimeout(next, 10));
    };
    if (!window.nothing) {
        field.focus();
        while (/^Initializ|初始化/.test(meta.innerText)) await new Promise(next => setTimeout(next, 10));
        window.nothing = meta.innerText;
    }
    await put("", () => meta.innerText === window.nothing);
    await put(query, () => meta.innerText !== window.nothing);
    await new Promise(next => setTimeout(next, 30));
    const links = document.querySelectorAll(".md-search-result__item > a.md-search-result__link");
    return [...links].slice(0, 3).map(link => link.href);
}"""


def prepare(folder: Path) -> None:
    """A project for each language, with Material, its search and what a page is asked."""
    prepare_plain(folder, 1)
    terms = load((ROOT / "docs/glossary.yml").read_text("utf-8"))
    words = sorted(
        {str(term["zh"]) for term in terms if re.search("[\u3400-\u9fff]", str(term["zh"]))}
    )
    (folder / "words.txt").write_text("".join(f"{word} 1000\n" for word in words), "utf-8")
    for language in LANGUAGES:
        top = folder / language.locale
        options = f"lang: {language.locale}"
        if language.locale == "zh":
            options += ", jieba_dict_user: ../words.txt"
        text = PLAIN.replace("plugins: [search]", f"plugins:\n  - search: {{{options}}}")
        text = text.replace(
            "  name: material\n", f"  name: material\n  language: {language.locale}\n"
        )
        (top / "mkdocs.yml").write_text(text)
    for page in read_pages(Project.find(ROOT)):
        asks = page.front[0].get("asks", [])
        path = folder / page.language / "docs" / page.name
        path.write_text(
            path.read_text("utf-8") + "\n\n" + "\n".join(map(str, asks)) + "\n", "utf-8"
        )


def build(folder: Path) -> None:
    """Build each language with jieba, which is installed for this alone."""
    pip = [sys.executable, "-m", "pip", "-qq", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--no-deps", "--target", str(folder / "jieba"), JIEBA], check=True)
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder / "jieba"),
        "NO_MKDOCS_2_WARNING": "1",
    }
    for language in LANGUAGES:
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet"],
            cwd=folder / language.locale,
            env=environment,
            check=True,
            stderr=subprocess.DEVNULL,
        )


def looked(browser: Browser, address: str, folder: str, script: str, language: Language) -> Any:
    """What a reader of one language is answered, and the bytes of the index before and after a first query."""
    tab = browser.new_context(locale=language.locale).new_page()
    came: list[Request] = []
    tab.on("requestfinished", lambda request: came.append(request))
    tab.goto(address + folder, wait_until="networkidle")
    before = _bytes(came)
    queries = QUERIES[language.locale]
    found = 0
    missed: list[str] = []
    after = 0
    for query, page in queries.items():
        links: list[str] = tab.evaluate(script, str(query))
        if not after:
            tab.wait_for_load_state("networkidle")
            after = _bytes(came)
        pages = [re.sub(r"[?#].*", "", link).removeprefix(address + folder) for link in links]
        found += page in pages
        if page not in pages:
            missed.append(str(query))
    tab.context.close()
    return {
        "found": found,
        "queries": len(queries),
        "before": before,
        "after": after,
        "missed": missed,
    }


def _bytes(requests: list[Request]) -> int:
    """What came for a search, its worker's part included."""
    wanted = re.compile(r"/pagefind/|/search/search_index|/workers/search|/lunr/")
    return sum(
        request.sizes()["responseBodySize"] for request in requests if wanted.search(request.url)
    )


def table(facts: Mapping[str, Mapping[str, Any]], language: str) -> str:
    """The measurements as a table in Markdown."""
    words: dict[str, Any] = WORDS[language]
    rows = [f"| {' | '.join(words['head'])} |", "| --- | ---: | ---: |"]
    for locale in WORDS:
        cells = [
            words["of"].format(facts[who][locale]["found"], facts[who][locale]["queries"])
            for who in facts
        ]
        rows.append(f"| {words[locale]} | {' | '.join(cells)} |")
    for moment in ("before", "after"):
        cells = [f"{facts[who]['zh'][moment]:,}" for who in facts]
        rows.append(f"| {words[moment]} | {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def main() -> int:
    """Ask and write; the result is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TABLES, help="folder of the tables")
    options = parser.parse_args()
    facts: dict[str, dict[str, Any]] = {"pagefind": {}, "material": {}}
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        prepare(folder)
        build(folder)
        browser = playwright.chromium.launch(
            executable_path=find_chromium(),
            args=["--no-sandbox", "--disable-background-networking"],
        )
        for language in LANGUAGES:
            with served(ROOT / "site") as address:
                root = str(address).rstrip("/") + "/"
                facts["pagefind"][language.locale] = looked(
                    browser, root, language.folder, OURS, language
                )
            with served(folder / language.locale / "site") as address:
                root = str(address).rstrip("/") + "/"
                facts["material"][language.locale] = looked(browser, root, "", MATERIALS, language)
        browser.close()
    write_whole(options.out / "search.json", json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    for locale in WORDS:
        write_whole(options.out / f"search.{locale}.txt", table(facts, locale))
    print(table(facts, "en"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
