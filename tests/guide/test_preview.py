"""Finding a browser, serving a folder."""

from __future__ import annotations

import urllib.error
import urllib.request
from pathlib import Path

import pytest

from guide import preview
from guide.preview import find_chromium, served


def test_a_named_browser_comes_first_and_must_exist(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = tmp_path / "chromium"
    monkeypatch.setenv("CHROMIUM", str(browser))
    with pytest.raises(FileNotFoundError, match="no such file; unset it"):
        find_chromium()
    browser.touch()
    assert find_chromium() == str(browser)


def test_else_the_system_s_one_else_one_on_the_path_else_playwright_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    system = tmp_path / "system"
    monkeypatch.setattr(preview, "_KNOWN_PATHS", (system,))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert find_chromium() is None
    on_path = tmp_path / "bin/google-chrome"
    on_path.parent.mkdir()
    on_path.touch(mode=0o755)
    assert find_chromium() == str(on_path)
    system.touch()
    assert find_chromium() == str(system)


def test_a_folder_is_served_with_its_own_page_for_wrong_addresses(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("home", "utf-8")
    (tmp_path / "404.html").write_text("lost", "utf-8")
    with served(tmp_path) as address:
        with urllib.request.urlopen(address) as answer:
            assert answer.read() == b"home"
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(address + "nowhere/")
        with caught.value as answer:
            assert (answer.code, answer.read()) == (404, b"lost")
