"""Pages say what may run on them, and a browser keeps to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guide.policy import declare, policy
from guide.preview import chromium, served

HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>'
OURS = "<script>document.title = 'ours ran'</script>"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


def title(browser: Browser, folder: Path) -> tuple[str, list[str]]:
    """Title of the page once it has settled, and what the console said."""
    said: list[str] = []
    tab = browser.new_page()
    tab.on("console", lambda message: said.append(message.text))
    with served(folder) as address:
        tab.goto(address, wait_until="networkidle")
        found = tab.title()
    tab.close()
    return found, said


def test_a_script_that_the_build_put_there_runs(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"{HEAD}{OURS}", "utf-8")
    assert declare(tmp_path) == 1
    found, said = title(browser, tmp_path)
    assert found == "ours ran"
    assert not [text for text in said if "Content Security Policy" in text]


@pytest.mark.parametrize(
    "added",
    [
        "<script>document.title = 'theirs ran'</script>",
        "<img src=x onerror=\"document.title = 'theirs ran'\">",
        "<script src='data:text/javascript,document.title=1'></script>",
        "<script src='https://elsewhere.invalid/a.js'></script>",
        "<iframe src='data:text/html,hello'></iframe>",
    ],
    ids=["script", "handler", "data", "stranger", "frame"],
)
def test_what_got_in_later_is_refused(browser: Browser, tmp_path: Path, added: str) -> None:
    page = tmp_path / "index.html"
    page.write_text(f"{HEAD}{OURS}", "utf-8")
    declare(tmp_path)
    page.write_text(page.read_text("utf-8") + added, "utf-8")
    found, said = title(browser, tmp_path)
    assert found == "ours ran"
    assert any("Content Security Policy" in text for text in said)


def test_a_digest_for_each_script_that_runs_and_for_nothing_else() -> None:
    page = (
        f'{OURS}{OURS}<script type="module">a()</script><script src="b.js"></script>'
        '<script id="__config" type="application/json">{"a": 1}</script>'
    )
    assert len(re.findall(r"'sha256-[\w+/]{43}='", policy(page))) == 2
    assert "'unsafe-inline'" not in re.findall(r"script-src ([^;]+)", policy(page))[0]


def test_what_says_no_encoding_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "drawing.html"
    file.write_text("<p>no page of ours", "utf-8")
    assert declare(tmp_path) == 0
    assert file.read_text("utf-8") == "<p>no page of ours"
