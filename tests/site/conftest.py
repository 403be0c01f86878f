"""The site of this repository, built once, and a browser to read it with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, Request

from guide.build import build
from guide.languages import LANGUAGES
from guide.preview import chromium, served

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://guide.test/"
"""What the site is told its address is; it is read from this machine all the same."""


def page_names() -> list[str]:
    """Addresses of all pages below their language, from the sources."""
    docs = ROOT / "docs" / LANGUAGES[0].locale
    names = (path.relative_to(docs).with_suffix("") for path in sorted(docs.rglob("*.md")))
    return [f"{name.as_posix()}/".removesuffix("index/") for name in names]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Built by the first worker that needs it; the others wait for it."""
    mine = tmp_path_factory.getbasetemp()
    site = (mine if worker_id == "master" else mine.parent) / "site"
    with FileLock(f"{site}.lock"):
        return site if site.exists() else build(ROOT, site, ADDRESS, strict=False).folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as where:
        yield where


# Not longer than a module: Playwright holds an event loop, beside which later tests could not have theirs.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@dataclass
class Reader:
    """A page in a browser, and everything that went wrong on it."""

    tab: Page
    address: str
    requests: list[str] = field(default_factory=list)
    expected: str | None = None
    """A piece of complaints that are no fault."""
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.tab.on("requestfailed", self._miss)
        self.tab.on("console", self._hear)
        self.tab.on("pageerror", lambda error: self._note(f"error: {error}"))

    def open(self, path: str, *, settle: bool = False) -> None:
        """Go to a page; `settle` waits for what its scripts load after it."""
        self.tab.goto(self.address + path, wait_until="networkidle" if settle else "load")

    @property
    def where(self) -> str:
        """The address, below the site's root."""
        return self.tab.url.removeprefix(self.address)

    @property
    def strangers(self) -> list[str]:
        """What was asked of another host."""
        return [
            url for url in self.requests if not url.startswith((self.address, "data:", "blob:"))
        ]

    def _note(self, complaint: str) -> None:
        if self.expected is None or self.expected not in complaint:
            self.complaints.append(complaint)

    def _miss(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader went on before it had come
            self._note(f"failed: {request.url} ({request.failure})")

    def _hear(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self._note(f"{message.type}: {message.text} ({message.location})")


@pytest.fixture
def new_reader(browser: Browser, address: str) -> Iterator[Any]:
    """Opens readers, each with a browser profile of its own; see that nothing went wrong at the end."""
    readers: list[Reader] = []

    def make(**profile: Any) -> Reader:
        context = browser.new_context(reduced_motion="reduce", **profile)
        reader = Reader(context.new_page(), address)
        readers.append(reader)
        return reader

    yield make
    for reader in readers:
        reader.tab.context.close()
    assert [complaint for reader in readers for complaint in reader.complaints] == []
    assert [url for reader in readers for url in reader.strangers] == []


@pytest.fixture
def reader(new_reader: Any) -> Reader:
    made: Reader = new_reader()
    return made
