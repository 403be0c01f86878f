"""The search: an index for each language, made by pagefind from the pages as they were built.

A browser fetches of it what a query needs, and nothing before search is opened. pagefind finds words by their
beginnings, and Chinese has no spaces: each two neighbouring characters are given to it as a word, and what is typed
is cut in the same way (assets/js/search.js, which also puts the text together again). So every part of a word is
found, 法则 in 链式法则 too, and no dictionary must know it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from guide.files import write_bytes
from guide.languages import LANGUAGES, Language
from verified.glossary import Term

FOLDER = "pagefind"
"""Where a language's index lies, below its pages."""
TERMS = "terms.json"
_IDEOGRAPH = "\u3400-\u9fff\uf900-\ufaff"
_FULL_WIDTH = "\u3000-\u303f\uff00-\uffef\u2014\u2018-\u201d\u2026"
_APART = re.compile(f"[{_IDEOGRAPH}]+|[{_FULL_WIDTH}]")
_TAG = re.compile(r"<[^>]*>|[^<]+")
_BODY = "article.md-content__inner"
_NOT_TEXT = [
    *(".headerlink", ".katex", ".last-verified", ".copies", ".improve", ".md-source-file"),
    *("svg", "style", "script", ".tabbed-labels"),
]
_LISTS = (
    *("choose/articles/", "choose/claims/", "ref/code/", "ref/dead-names/", "ref/defaults/"),
    *("ref/rosetta/", "ref/verification/"),
)
_LESS = 0.4
"""Weight of their words; a heading's are 7 to 2, by its level."""
_TITLE = 7
"""Weight of their names: who types one looks for that page."""
_ASKED = 10
"""Weight of the questions that a page answers."""
_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js", "pagefind-playground*", "playground")
"""What pagefind writes for those who use its own windows."""


class NotIndexed(Exception):
    """pagefind made no index; the message is its own."""


def cut(html: str) -> str:
    """The same page with a word for each two Chinese characters side by side, and each full-width sign by itself."""
    return _TAG.sub(
        lambda part: part[0] if part[0].startswith("<") else _APART.sub(_pairs, part[0]), html
    )


def _pairs(found: re.Match[str]) -> str:
    run = found[0]
    pairs = [run[at : at + 2] for at in range(len(run) - 1)] or [run]
    return f" {' '.join(pairs)} "


def index(pages: Mapping[str, str], terms: Mapping[str, str], folder: Path) -> None:
    """Write the index of `pages`, HTML by address below the language's root, and `terms` to `folder`.

    One language for all: English word stems, which Chinese pages need for English words, and nothing done to Chinese.

    Raises:
        NotIndexed: what was at `folder` is gone.
    """
    # By its command: closing its Python service could end it before the last files had been written.
    with tempfile.TemporaryDirectory() as cuts:
        for address, html in pages.items():
            page = Path(cuts, address, "index.html")
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(_weighed(cut(html), address), "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, "-m", "pagefind", "--silent"]
        command += ["--site", cuts, "--output-path", str(folder)]
        command += ["--root-selector", _BODY, "--exclude-selectors", ",".join(_NOT_TEXT)]
        command += ["--force-language", "en", "--include-characters", "_"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not (folder / "pagefind-entry.json").is_file():
        said = (done.stderr or done.stdout).strip()
        raise NotIndexed(f"{folder}: pagefind made no index: {said}")
    for pattern in _UNUSED:
        for path in folder.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    said = json.dumps(terms, ensure_ascii=False, separators=(",", ":"))
    write_bytes(folder / TERMS, said.encode())


def asked(html: str, questions: Iterable[str]) -> str:
    """The page with the questions it answers, as readers put them, below its title: only the index shows them."""
    said = "".join(f'<p data-pagefind-weight="{_ASKED}">{escape(each)}</p>' for each in questions)
    return html.replace("</h1>", f"</h1>{said}", 1)


def _weighed(html: str, address: str) -> str:
    """Pages that list what others explain come after those."""
    if not address.startswith(_LISTS):
        return html
    return html.replace(
        '<article class="md-content__inner',
        f'<article data-pagefind-weight="{_LESS}" class="md-content__inner',
    ).replace("<h1 ", f'<h1 data-pagefind-weight="{_TITLE}" ', 1)


def terms(glossary: Iterable[Term], language: Language) -> dict[str, str]:
    """What a reader may type, in small letters, and the term that the pages of `language` use for it."""
    found: dict[str, str] = {}
    for term in glossary:
        form = term.form(language.locale)
        others = [term.form(each.locale) for each in LANGUAGES if each != language]
        avoided = (form for forms in term.avoid.values() for form in forms)
        for typed in (*others, *term.also, *avoided):
            found.setdefault(typed.lower(), form)
    return {typed: form for typed, form in found.items() if typed != form.lower()}


class Later:
    """Makes the index of a site that is being served once nothing has changed for a while, beside its builds."""

    def __init__(self, wait: float = 5.0) -> None:
        self._wait = wait
        self._timer: threading.Timer | None = None
        self._one = threading.Lock()
        self._waiting: dict[Path, tuple[dict[str, str], dict[str, str]]] = {}
        self._last: dict[Path, tuple[dict[str, str], dict[str, str]]] = {}

    def index(self, pages: Mapping[str, str], terms: Mapping[str, str], folder: Path) -> None:
        """Have it made, unless it was made of the same pages."""
        if self._timer:
            self._timer.cancel()
        self._waiting[folder] = (dict(pages), dict(terms))
        self._timer = threading.Timer(self._wait, self._make)
        self._timer.daemon = True
        self._timer.start()

    def _make(self) -> None:
        with self._one:
            for folder in list(self._waiting):
                wanted = self._waiting.pop(folder)
                if self._last.get(folder) != wanted:
                    index(*wanted, folder)
                    self._last[folder] = wanted
