"""What is remembered between two builds, and that nothing is out of date."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from pymdownx.highlight import Highlight

from guide.preview import free_port
from guide.reload import CompiledTemplates, VisibleFiles, colouring_once, reading_once


def test_an_edited_template_is_compiled_again() -> None:
    cache = CompiledTemplates()

    def render(source: str) -> str:
        loader = DictLoader({"a.html": source})
        return Environment(loader=loader, bytecode_cache=cache).get_template("a.html").render(x=1)

    assert [render("{{ x }}"), render("{{ x }}"), render("<{{ x }}>")] == ["1", "1", "<1>"]


def test_hidden_folders_are_not_listed(tmp_path: Path) -> None:
    for name in (".icons/a.svg", "assets/x.js", "main.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    assert VisibleFiles(str(tmp_path)).list_templates() == ["assets/x.js", "main.html"]


def test_a_page_is_read_again_when_anything_of_it_changed() -> None:
    read: list[str] = []

    class Index:
        def __init__(self) -> None:
            self.entries: list[dict[str, Any]] = []

        def add(self, page: Any) -> None:
            read.append(page.content)
            self.entries.append({"location": page.url, "title": page.title, "text": page.content})

    once = reading_once(Index.add)

    def build(content: str, title: str, meta: dict[str, str]) -> list[dict[str, Any]]:
        index = Index()
        for url in ("a/", "b/"):
            once(index, SimpleNamespace(url=url, content=content + url, title=title, meta=meta))
        return index.entries

    first = build("x", "T", {})
    assert build("x", "T", {}) == first
    assert len(read) == 2
    assert build("y", "T", {})[0]["text"] == "ya/"
    assert build("y", "U", {})[0]["title"] == "U"
    assert build("y", "U", {"search": "no"}) == build("y", "U", {"search": "no"})
    assert len(read) == 8


def test_a_listing_is_coloured_once_for_each_way_to_show_it() -> None:
    coloured: list[str] = []

    def highlight(self: Highlight, src: str, *arguments: Any, **named: Any) -> str:
        coloured.append(src)
        return f"{src} {arguments} {sorted(named.items())}"

    once = colouring_once(highlight)
    plain, numbered = Highlight(None), Highlight(None, anchor_linenums=True)

    def show(block: int, **named: Any) -> str:
        return once(plain, "x = 1", "python", "highlight", code_block_count=block, **named)

    assert show(1, title="a") == show(2, title="a")
    assert show(1, title="a") != show(1, title="b")
    assert len(coloured) == 2
    # Here the number of the listing is part of what is shown.
    first = once(numbered, "x = 1", "python", "highlight", code_block_count=1)
    assert first != once(numbered, "x = 1", "python", "highlight", code_block_count=2)


def test_an_edit_is_served_soon(repository: Path, tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}/en/start/first-gradient/"
    log = tmp_path / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=repository,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(address, "Follow it.", 60, log)
            page = repository / "docs/en/start/first-gradient.md"
            for text in ("Follow them.", "Follow all."):
                page.write_text(page.read_text("utf-8").replace("Follow it.", text), "utf-8")
                # A second on a machine with nothing else to do; this one may have.
                wait_for(address, text, 5, log)
                page.write_text(page.read_text("utf-8").replace(text, "Follow it."), "utf-8")
                wait_for(address, "Follow it.", 5, log)
        finally:
            server.terminate()
            server.wait(20)


def wait_for(address: str, text: str, limit: float, log: Path) -> None:
    end = time.monotonic() + limit
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.05)
    pytest.fail(f"no {text!r} at {address} within {limit} s:\n{log.read_text('utf-8')}")
