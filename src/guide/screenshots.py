"""Take pictures of every page, to be looked at: `python -m guide.screenshots OUT [--site site] [--page PART]`.

Each page of each language, light, dark and on a phone; a PART is part of a page's address, such as `first`.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from guide.preview import chromium, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@dataclass(frozen=True)
class View:
    """A window and what its owner prefers."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    phone: bool = False


VIEWS = (
    View("light", 1280, 900, "light"),
    View("dark", 1280, 900, "dark"),
    View("phone", 390, 844, "light", phone=True),
    View("phone-dark", 390, 844, "dark", phone=True),
)


def pages(site: Path) -> list[str]:
    """Addresses of the site's pages, relative to its root."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return [name.removesuffix("index.html") for name in found]


def take(site: Path, out: Path, wanted: list[str], whole: bool = True) -> list[Path]:
    """Take the pictures; returns their paths."""
    out.mkdir(parents=True, exist_ok=True)
    taken: list[Path] = []
    chosen = [page for page in pages(site) if not wanted or any(part in page for part in wanted)]
    with served(site) as address, chromium() as browser:
        for view in VIEWS:
            taken += [_one(browser, view, address, page, out, whole) for page in chosen]
    return taken


def _one(browser: Browser, view: View, address: str, page: str, out: Path, whole: bool) -> Path:
    context = browser.new_context(
        viewport={"width": view.width, "height": view.height},
        color_scheme=view.scheme,
        is_mobile=view.phone,
        has_touch=view.phone,
        device_scale_factor=2 if view.phone else 1,
        reduced_motion="reduce",
    )
    try:
        tab = context.new_page()
        tab.goto(address + page, wait_until="networkidle")
        tab.evaluate("document.fonts.ready")
        target = out / f"{page.strip('/').replace('/', '-') or 'index'}.{view.name}.png"
        tab.screenshot(path=target, full_page=whole)
        return target
    finally:
        context.close()


def main(arguments: list[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m guide.screenshots", description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the pictures")
    parser.add_argument("--page", action="append", default=[], help="only addresses holding this")
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site")
    parser.add_argument("--screen", action="store_true", help="the first screen, not the page")
    options = parser.parse_args(arguments)
    if not (options.site / "index.html").is_file():
        print(f"{options.site}: no site there; build one: python -m guide.build", file=sys.stderr)
        return 2
    for path in take(options.site, options.out, options.page, whole=not options.screen):
        print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
