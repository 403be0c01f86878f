"""What is remembered between two builds, and that nothing is out of date."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment
from pymdownx.highlight import Highlight

from guide.preview import free_port
from guide.reload import (
    CompiledTemplates,
    VisibleFiles,
    cleaning_once,
    colouring_once,
    copying_once,
    rendering_once,
)
from verified import Project
from verified.library import Library
from verified.markdown import Context, current

pytestmark = pytest.mark.alone


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


def test_a_page_is_converted_again_when_anything_it_is_made_of_changed(tmp_path: Path) -> None:
    converted: list[str] = []

    def render(page: Any, config: Any, files: Any) -> None:
        converted.append(page.markdown)
        page.content, page.toc = f"<{page.markdown}>", ["toc"]
        page._title_from_render, page.present_anchor_ids = "T", {"a"}
        page.links_to_anchors = {files[0]: {"a": "b.md#a"}}
        if "warn" in page.markdown:
            logging.getLogger("mkdocs.test").warning("wrong")

    @dataclass(frozen=True)
    class FakeFile:
        src_uri: str
        url: str

    class FileList(list[Any]):
        def get_file_from_path(self, uri: str) -> Any:
            return next(file for file in self if file.src_uri == uri)

    (tmp_path / "mkdocs.yml").write_text("", "utf-8")
    diagrams = tmp_path / "docs/assets/diagrams"
    diagrams.mkdir(parents=True)
    config = SimpleNamespace(
        site_url="http://localhost/",
        config_file_path=str(tmp_path / "mkdocs.yml"),
        docs_dir=str(tmp_path / "docs"),
    )
    once = rendering_once(render)

    def build(text: str, others: str = "b.md") -> Any:
        files = FileList([FakeFile(others, others)])
        page = SimpleNamespace(
            markdown=text, url="a/", meta={}, file=SimpleNamespace(src_uri="a.md")
        )
        once(page, config, files)
        assert page.markdown == text
        assert page.links_to_anchors == {files[0]: {"a": "b.md#a"}}
        return page

    project = Project.find(Path(__file__).parents[2])
    token = current.set(Context(Library(project, quick=True), "zh/a.md", "zh"))
    try:
        first = build("x")
        assert vars(build("x")) | {"links_to_anchors": 0} == vars(first) | {"links_to_anchors": 0}
        assert len(converted) == 1
        assert build("y").content == "<y>"
        build("y", "c.md")  # another page came, or went
        assert len(converted) == 3
        (diagrams / "d.svg").write_text("<svg/>", "utf-8")
        build("y", "c.md")
        assert len(converted) == 4
        shown = build("{value start/ask_twice/in_torch:first}", "c.md").content
        assert "data-value" in shown  # found by what its directives stand for
        for _ in range(2):
            build("warn", "c.md")  # and says so again
        assert len(converted) == 7
    finally:
        current.reset(token)


def test_a_listing_is_coloured_once_for_each_way_to_show_it() -> None:
    coloured: list[str] = []

    def highlight(self: Highlight, src: str, *arguments: Any, **named: Any) -> str:
        coloured.append(src)
        return f"{src} {arguments} {sorted(named.items())}"

    once = colouring_once(highlight, {})
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


def test_only_what_changed_is_copied_again(tmp_path: Path) -> None:
    source, target, copied = tmp_path / "a.py", tmp_path / "site" / "a.py", []

    def copy(one: Path, other: Path) -> None:
        copied.append(other)
        other.parent.mkdir(exist_ok=True)
        other.write_bytes(one.read_bytes())

    once = copying_once(copy)
    source.write_text("1")
    once(source, target)
    once(source, target)
    assert len(copied) == 1
    source.write_text("22")
    once(source, target)
    assert target.read_text() == "22"
    target.unlink()
    once(source, target)
    assert target.read_text() == "22"
    assert len(copied) == 3


def test_the_site_is_emptied_before_the_first_build_only() -> None:
    emptied: list[str] = []
    once = cleaning_once(emptied.append)
    for folder in ("site", "site", "other", "site"):
        once(folder)
    assert emptied == ["site", "other"]
