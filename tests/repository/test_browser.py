"""tools/browser.py: which way a missing browser is installed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tools import browser


class Machine:
    """A machine without a browser, whose commands are noted instead of run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, user: int, programs: set[str]) -> None:
        self.commands: list[str] = []
        self.working: set[str] = set()
        self.browser: str | None = None
        self.brings: dict[str, str] = {}
        monkeypatch.setattr(os, "geteuid", lambda: user)
        monkeypatch.setattr(
            shutil, "which", lambda name: f"/usr/bin/{name}" if name in programs else None
        )
        monkeypatch.setattr(browser, "_works", self.run)
        monkeypatch.setattr(browser, "find", lambda: self.browser)

    def run(self, *command: str) -> bool:
        line = " ".join(Path(word).name if word.startswith("/") else word for word in command)
        self.commands.append(line)
        for end, found in self.brings.items():
            if line.endswith(end):
                self.browser = found
        return True


def test_root_on_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=0, programs={"apt-get"})
    machine.brings = {"install chromium": "/usr/bin/chromium"}
    browser.main()
    assert [line.split()[-1] for line in machine.commands] == ["update", "chromium"]
    assert not any(line.startswith("sudo") or "playwright" in line for line in machine.commands)


def test_a_user_with_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=1000, programs={"apt-get", "sudo"})
    machine.brings = {"install chromium": "/usr/bin/chromium"}
    browser.main()
    assert machine.commands[0] == "sudo -n true"
    assert all(line.startswith("sudo -n ") for line in machine.commands)


def test_no_apt_means_playwrights_own(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=1000, programs=set())
    machine.brings = {"playwright install chromium": "/cache/chrome"}
    browser.main()
    assert len(machine.commands) == 1


def test_none_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=0, programs={"apt-get"})
    with pytest.raises(SystemExit) as end:
        browser.main()
    assert "set CHROMIUM to the path of one" in str(end.value)
    assert machine.commands[-1].endswith("-m playwright install chromium")


def test_one_that_is_there_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, user=0, programs={"apt-get"})
    machine.browser = "/usr/bin/chromium"
    browser.main()
    assert machine.commands == []


def test_a_wrong_name_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "nothing"))
    with pytest.raises(SystemExit) as end:
        browser.main()
    assert "CHROMIUM=" in str(end.value)
