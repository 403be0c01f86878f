"""The audit sees what is wrong with a page, in a real browser."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guide.audit import Found, look, main, table
from guide.preview import chromium, served

GOOD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Good</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width"></head><body><main><h1>Good</h1><p>Text</p></main></body></html>"""
FINE = Found("a/", "light", 1000, 10, 2, 0.0, (), (), (), 0)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


def seen(browser: Browser, folder: Path, html: str) -> Found:
    (folder / "index.html").write_text(html, "utf-8")
    with served(folder) as address:
        return look(browser, address, "", "light")


def test_a_good_page_misses_nothing(browser: Browser, tmp_path: Path) -> None:
    found = seen(browser, tmp_path, GOOD)
    assert found.wrong() == []
    assert 100 < found.bytes < 2000 and found.requests in (1, 2)


@pytest.mark.parametrize(
    ("added", "said"),
    [
        ('<img src="https://elsewhere.invalid/a.png" alt="">', "asks another host: https://else"),
        ("<script>console.error('broken')</script>", "console: broken"),
        ("<script>throw Error('thrown')</script>", "console: thrown"),
        ('<p style="color:#ccc;background:#fff">pale</p>', "axe: color-contrast 1x"),
        ('<div style="width:900px">wide</div>', "pixels wider than a phone"),
        ("<script>document.body.prepend(Object.assign(document.createElement('div'),"
         "{style:'height:400px',textContent:'pushes'}))</script>", ""),
        ("<script>setTimeout(()=>document.body.prepend(Object.assign(document.createElement('div'),"
         "{style:'height:400px',textContent:'pushes'})),300)</script>", "layout shift"),
    ],
    ids=["stranger", "console", "thrown", "contrast", "wide", "early", "shift"],
)  # fmt: skip
def test_what_is_wrong_is_told(browser: Browser, tmp_path: Path, added: str, said: str) -> None:
    wrong = "\n".join(seen(browser, tmp_path, GOOD.replace("</main>", f"{added}</main>")).wrong())
    assert said in wrong if said else "layout shift" not in wrong


def test_weight_counts_what_is_transferred(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "big.js").write_text("//" + "x" * 500_000)
    found = seen(
        browser, tmp_path, GOOD.replace("</body>", '<script src="big.js"></script></body>')
    )
    assert 300 < found.script < 3000, "compressed"
    heavy = replace(FINE, bytes=300_000, script=61_000)
    assert heavy.wrong() == ["/a/ (light): 300,000 bytes", "/a/ (light): 61,000 bytes of script"]
    assert replace(heavy, page="a/notebook/", script=0).wrong() == []


def test_a_table_has_the_worst_of_a_pages_views() -> None:
    views = [FINE, replace(FINE, page="en/a/", bytes=9000, axe=("x 1x", "y 1x"))]
    lines = table(views, "en").splitlines()
    assert lines[2:] == ["| `/a/` | 9 KB | 0 KB | 2 | 0.000 | 0 | 2 |"]


def test_a_folder_without_a_site_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--site", str(tmp_path)]) == 2
    assert "no site there" in capsys.readouterr().err


def test_tables_are_written_for_both_languages(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for folder in ("", "en"):
        (site / folder).mkdir(parents=True, exist_ok=True)
        (site / folder / "index.html").write_text(GOOD, "utf-8")
    command = [sys.executable, "-m", "guide.audit", "--site", str(site)]
    command += ["--tables", str(tmp_path / "tables")]
    done = subprocess.run(command, capture_output=True, text=True)  # Playwright is one to a thread
    assert done.returncode == 0, done.stdout + done.stderr
    assert "| `/` |" in (tmp_path / "tables/audit.zh.txt").read_text("utf-8")
    assert (tmp_path / "tables/audit.en.txt").is_file()
    # Looked at again in part: the other page keeps its row, one that is gone loses it.
    kept = tmp_path / "tables/audit.json"
    kept.write_text(kept.read_text("utf-8").replace('"shift": 0.0', '"shift": 0.01'), "utf-8")
    done = subprocess.run([*command, "--page", "en/"], capture_output=True, text=True)
    assert done.returncode == 0 and "2 views" in done.stdout, done.stdout + done.stderr
    views = json.loads(kept.read_text("utf-8"))["views"]
    assert [(view["page"], view["shift"]) for view in views] == [
        *[("", 0.01)] * 2,
        *[("en/", 0.0)] * 2,
    ]


def test_a_page_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text(GOOD, "utf-8")
    assert main(["--site", str(tmp_path), "--tables", str(tmp_path), "--page", "nowhere"]) == 2
    assert "'nowhere'" in capsys.readouterr().err
    assert not (tmp_path / "audit.json").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="processes are found in /proc")
def test_a_killed_audit_leaves_no_process(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "index.html").write_text(GOOD, "utf-8")
    (tmp_path / "index.html").write_text(GOOD, "utf-8")
    mark = f"AUDITED={tmp_path}"
    command = [
        sys.executable,
        "-m",
        "guide.audit",
        "--site",
        str(tmp_path),
        "--tables",
        str(tmp_path),
    ]
    environment = {**os.environ, "AUDITED": str(tmp_path)}
    running = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert running.stderr is not None
    running.stderr.readline()  # a page has been looked at: workers and browsers are there
    assert len(_marked(mark)) > 3
    running.kill()
    running.wait()
    running.stderr.close()
    latest = time.monotonic() + 20
    while _marked(mark) and time.monotonic() < latest:
        time.sleep(0.1)
    assert _marked(mark) == []


def _marked(mark: str) -> list[int]:
    """Processes with `mark` in their environment."""
    found = []
    for each in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if mark.encode() in each.read_bytes().split(b"\0"):
                found.append(int(each.parent.name))
    return found
