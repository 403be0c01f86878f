"""Pictures of the pages, for people to look at."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

from guide.screenshots import main, pages


def test_every_page_is_found(site: Path) -> None:
    assert {"", "en/", "start/first-gradient/", "en/start/first-gradient/"} <= set(pages(site))


TAKE = """
import sys
from pathlib import Path
from guide import screenshots
from guide.screenshots import View
screenshots.VIEWS = (View("light", 800, 600, "light"), View("phone", 390, 844, "dark", phone=True))
for path in screenshots.take(Path(sys.argv[1]), Path(sys.argv[2]), ["en/start/first-gradient/"], whole=False):
    print(path)
"""
"""Run by itself: of Playwright there is one to a thread, and this one reads the site with it."""


def test_a_page_is_taken_in_every_view(site: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", TAKE, str(site), str(tmp_path / "out")]
    done = subprocess.run(command, text=True, capture_output=True, check=True)
    taken = [Path(line) for line in done.stdout.split()]
    shown = {path.name: size(path) for path in taken if "notebook" not in path.name}
    assert shown == {
        "en-start-first-gradient.light.png": (800, 600),
        "en-start-first-gradient.phone.png": (780, 1688),
    }


def size(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_without_a_site_it_says_how_to_make_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "out"), "--site", str(tmp_path)]) == 2
    assert "python -m guide.build" in capsys.readouterr().err
