"""The rendered difference of two sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.difference import differences, main, report, visible_text

PAGE = """<html><body><nav>menu {menu}</nav><article><h1>Title<a class="headerlink">¶</a></h1>
<p>The slope is <span class="value">{slope}</span>.</p>
<pre><code>first: {slope}
second: 2</code></pre>
<p class="provenance">torch {version}</p><script>x{menu}</script></article></body></html>"""


def site(folder: Path, **facts: str) -> Path:
    for name in ("index.html", "start/index.html"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        values = {"slope": "1.0", "version": "1", "menu": "a"} | (facts if "start" in name else {})
        path.write_text(PAGE.format(**values), "utf-8")
    return folder


def test_only_the_page_whose_visible_text_changed_is_listed(tmp_path: Path) -> None:
    old, new = site(tmp_path / "old"), site(tmp_path / "new", slope="1.5")
    assert list(differences(old, new)) == [
        (
            "/start/",
            [
                "@@ -1,4 +1,4 @@",
                " Title",
                "-The slope is 1.0.",
                "-first: 1.0",
                "+The slope is 1.5.",
                "+first: 1.5",
                " second: 2",
            ],
        )
    ]


def test_versions_and_menus_are_not_what_a_page_says(tmp_path: Path) -> None:
    old, new = site(tmp_path / "old"), site(tmp_path / "new", version="2", menu="b")
    assert list(differences(old, new)) == []


def test_a_page_that_is_new_is_listed_whole(tmp_path: Path) -> None:
    old, new = site(tmp_path / "old"), site(tmp_path / "new")
    (old / "start/index.html").unlink()
    ((address, lines),) = differences(old, new)
    assert address == "/start/"
    assert lines[1:] == ["+Title", "+The slope is 1.0.", "+first: 1.0", "+second: 2"]


def test_text_inside_nested_blocks_is_read_once() -> None:
    html = "<article><ul><li>one<ul><li>two</li></ul></li></ul><table><tr><td><p>a</p></td></tr></table></article>"
    assert visible_text(html).count("two") == 1
    assert "a" in visible_text(html)


def test_the_command_compares_folders(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = site(tmp_path / "old"), site(tmp_path / "new", slope="1.5")
    assert main([str(old), str(new)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("1 page changed.")
    assert "    +The slope is 1.5." in said
    assert main([str(old), str(old)]) == 0
    assert capsys.readouterr().out == "No page's visible text changed.\n"


def test_a_fence_in_the_difference_does_not_end_its_block() -> None:
    text = report([("/x/", ["+````"])], markdown=True)
    assert "`````diff\n+````\n`````" in text


def test_a_revision_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-revision", str(site(tmp_path / "new"))]) == 1
    assert "no-such-revision" in capsys.readouterr().err
