"""Look at every page as a browser does and write what was found: `python -m guide.audit [--site site]`.

Bytes and scripts of a first view (nothing cached, compressed as hosts of static sites do it), requests, layout shift,
what the console says, axe (WCAG 2.2 AA and best practices) in light and dark, and the width on a phone. Tables go to
docs/assets/tables, and a limit that is missed is told.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from guide.files import write_bytes
from guide.languages import LANGUAGES
from guide.preview import chromium, served
from guide.screenshots import pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "docs" / "assets" / "tables"
MOST_BYTES, MOST_SCRIPT, MOST_NOTEBOOK, MOST_SHIFT = 200_000, 60_000, 400_000, 0.05
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => {
        for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value;
    }).observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 300);
})"""
_WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True)
class Found:
    """What one view of a page showed."""

    page: str
    scheme: str
    bytes: int
    """Transferred, compressed."""
    script: int
    """Those of them that are scripts."""
    requests: int
    shift: float
    strangers: tuple[str, ...]
    """What was asked of other hosts."""
    complaints: tuple[str, ...]
    """Errors and warnings in the console."""
    axe: tuple[str, ...]
    """Violations, each with the first element."""
    wider: int
    """CSS pixels by which the page is wider than a phone of 360."""

    def wrong(self) -> list[str]:
        """Limits that it misses."""
        most = MOST_NOTEBOOK if self.page.endswith("notebook/") else MOST_BYTES
        said = [
            f"{self.bytes:,} bytes" if self.bytes > most else "",
            f"{self.script:,} bytes of script" if self.script > MOST_SCRIPT else "",
            f"layout shift {self.shift:.3f}" if self.shift > MOST_SHIFT else "",
            f"{self.wider} pixels wider than a phone" if self.wider > 0 else "",
            *(f"asks another host: {each}" for each in self.strangers),
            *(f"console: {each}" for each in self.complaints),
            *(f"axe: {each}" for each in self.axe),
        ]
        return [f"/{self.page} ({self.scheme}): {each}" for each in said if each]


def look(browser: Browser, address: str, page: str, scheme: Literal["light", "dark"]) -> Found:
    """View a page with nothing cached; then as wide as a phone."""
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
    try:
        tab = context.new_page()
        network = context.new_cdp_session(tab)
        kinds: dict[str, str] = {}
        sizes: dict[str, int] = {}
        strangers: list[str] = []
        complaints: list[str] = []
        network.on("Network.responseReceived", lambda e: kinds.update({e["requestId"]: e["type"]}))
        network.on(
            "Network.loadingFinished",
            lambda e: sizes.update({e["requestId"]: int(e["encodedDataLength"])}),
        )
        network.send("Network.enable")
        ours = (address, "data:", "blob:")
        tab.on("request", lambda r: None if r.url.startswith(ours) else strangers.append(r.url))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on(
            "console",
            lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None,
        )
        tab.goto(address + page, wait_until="networkidle")
        shift = float(tab.evaluate(_SHIFT))
        spent = sum(sizes.values())
        script = sum(size for id_, size in sizes.items() if kinds.get(id_) == "Script")
        count = len(sizes)
        violations = axe(tab)
        tab.set_viewport_size({"width": 360, "height": 780})
        wider = int(tab.evaluate(_WIDER))
    finally:
        context.close()
    return Found(
        page,
        scheme,
        spent,
        script,
        count,
        round(shift, 4),
        tuple(strangers),
        tuple(complaints),
        violations,
        wider,
    )


_SETTLED = """() => !document.querySelector("script[src*='js/guide.js']")
    || document.documentElement.classList.contains("settled")"""


def axe(tab: Any) -> tuple[str, ...]:
    """What axe finds on the page that `tab` shows, laid out whole and with its scripts' work done."""
    tab.evaluate("document.documentElement.classList.remove('piecemeal')")
    tab.wait_for_function(_SETTLED)
    tab.evaluate(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    options = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}
    found = tab.evaluate("options => axe.run(document, options)", options)
    return tuple(
        f"{each['id']} {len(each['nodes'])}x, first: {each['nodes'][0]['target'][0]}"
        for each in found["violations"]
    )


def _end_with_parent() -> None:
    """A killed audit leaves no worker, and Playwright ends the browser of a worker that has gone."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def wait() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def audit(site: Path, wanted: Sequence[str] = ()) -> list[Found]:
    """Every page of the site, or those whose address holds one of `wanted`, light and dark."""
    chosen = [page for page in pages(site) if not wanted or any(part in page for part in wanted)]
    halves = [chosen[start::2] for start in range(min(2, len(chosen)))]
    # Interpreters of their own: Playwright wants a thread for itself.
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=spawn, initializer=_end_with_parent) as two:
        found = [each for half in two.map(_part, [site] * 2, halves) for each in half]
    return sorted(found, key=lambda each: chosen.index(each.page))


def _part(site: Path, chosen: Sequence[str]) -> list[Found]:
    found: list[Found] = []
    with served(site) as address, chromium() as browser:
        for number, page in enumerate(chosen, 1):
            found += [look(browser, address, page, scheme) for scheme in ("light", "dark")]
            print(f"[{number}/{len(chosen)}] /{page}", file=sys.stderr, flush=True)
    return found


WORDS = {
    "zh": (
        "页面",
        "字节",
        "其中脚本",
        "请求",
        "布局偏移",
        "控制台",
        "axe",
    ),
    "en": (*("page", "bytes", "of them script", "requests", "layout shift", "console", "axe"),),
}


def table(found: Iterable[Found], language: str) -> str:
    """Markdown: a row for each page, the worst of its languages and colours."""
    rows: dict[str, list[Found]] = {}
    folders = tuple(each.folder for each in LANGUAGES if each.folder)
    for each in found:
        below = next(
            (each.page.removeprefix(f) for f in folders if each.page.startswith(f)), each.page
        )
        rows.setdefault(below, []).append(each)
    names = WORDS[language]
    lines = [f"| {' | '.join(names)} |", "| --- |" + " ---: |" * (len(names) - 1)]
    for page, views in sorted(rows.items()):
        cells = [
            f"`/{page}`",
            f"{max(v.bytes for v in views) / 1000:.0f} KB",
            f"{max(v.script for v in views) / 1000:.0f} KB",
            str(max(v.requests for v in views)),
            f"{max(v.shift for v in views):.3f}",
            str(sum(len(v.complaints) for v in views)),
            str(sum(len(v.axe) for v in views)),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _others(file: Path, site: Path, found: Iterable[Found]) -> list[Found]:
    """What an earlier look found on the pages that were not looked at now and still exist."""
    if not file.is_file():
        return []
    left = set(pages(site)) - {each.page for each in found}
    kept: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["views"]
    return [Found(**view) for view in kept if view["page"] in left]


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m guide.audit", description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    parser.add_argument(
        "--page",
        action="append",
        default=[],
        help="only addresses holding this; the others keep their rows",
    )
    parser.add_argument("--tables", type=Path, default=TABLES, help="where the tables go")
    options = parser.parse_args(arguments)
    if not (options.site / "index.html").is_file():
        print(f"{options.site}: no site there; build one: python -m guide.build", file=sys.stderr)
        return 2
    found = audit(options.site, options.page)
    if not found:
        asked = " or ".join(map(repr, options.page))
        print(
            f"{options.site}: no page's address holds {asked}; write it as in /en/start/",
            file=sys.stderr,
        )
        return 2
    problems = [said for each in found for said in each.wrong()]
    views = [*_others(options.tables / "audit.json", options.site, found), *found]
    views.sort(key=lambda each: each.page)  # of one page: light, then dark, as they were looked at
    text = json.dumps({"views": [asdict(each) for each in views]}, indent=1, ensure_ascii=False)
    write_bytes(options.tables / "audit.json", (text + "\n").encode())
    for language in LANGUAGES:
        locale = language.locale
        write_bytes(options.tables / f"audit.{locale}.txt", table(views, locale).encode())
    print("\n".join(problems) or f"{len(found)} views: nothing is wrong")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
