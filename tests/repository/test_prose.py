"""README, its Chinese twin and CONTRIBUTING: short, in step, and naming only what exists.

Their Python fences are run by pytest-codeblocks.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools import lock

ROOT = Path(__file__).resolve().parents[2]
READMES = ["README.md", "README.zh.md"]
FILES = [*READMES, "CONTRIBUTING.md"]


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def commands(text: str, program: str) -> set[str]:
    return set(re.findall(rf"(?m)^(?:\$ )?{program} ([a-z]+)\b", "\n".join(code(text))))


def code(text: str) -> list[str]:
    """What stands in fences and between backticks."""
    return [
        a or b for a, b in re.findall(r"(?ms)^ *```\w*\n(.*?)^ *```$|(?<!`)`([^`\n]+)`(?!`)", text)
    ]


def fences(text: str) -> list[str]:
    """What each fence says of its language."""
    return re.findall(r"(?m)^ *```(.*)$", text)[::2]


def slug(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("name", READMES)
def test_a_readme_fits_on_one_screen(name: str) -> None:
    assert len(read(name).splitlines()) <= 60


def test_both_readmes_say_the_same() -> None:
    english, chinese = map(read, READMES)
    for program in ("make", "verified"):
        assert commands(english, program) == commands(chinese, program)
    assert {"serve", "test"} <= commands(english, "make")
    assert english.count("\n## ") == chinese.count("\n## ")
    assert fences(english) == fences(chinese)
    python = re.compile(r"(?ms)^```python\n(.*?)^```$")
    assert python.findall(english) == python.findall(chinese)


@pytest.mark.parametrize("name", FILES)
def test_each_command_exists(name: str) -> None:
    targets = set(re.findall(r"(?m)^([a-z]+):.*##", read("Makefile")))
    assert commands(read(name), "make") <= targets
    for verb in commands(read(name), "verified"):
        command = [sys.executable, "-m", "verified.cli", verb, "--help"]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0, verb


@pytest.mark.parametrize("name", FILES)
def test_each_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", read(name))
    assert links
    for link in links:
        path, _, anchor = link.partition("#")
        text = read(path or name)
        if anchor:
            assert anchor in map(slug, re.findall(r"(?m)^#+ (.+)$", text)), link


@pytest.mark.parametrize("name", FILES)
def test_python_is_run_and_shell_is_not(name: str) -> None:
    """pytest-codeblocks runs sh and bash too, and passes by a fence that says more than `python`."""
    found = fences(read(name))
    assert "python" in found
    assert set(found) <= {"python", "console", "text", "toml", "yaml"}


def test_the_messages_that_contributing_explains_are_the_engines() -> None:
    section = read("CONTRIBUTING.md").partition("## What a failing check means")[2]
    messages = re.findall(r"(?m)^\| `([^`]+)`", section)
    assert len(messages) >= 10
    engine = "\n".join(path.read_text("utf-8") for path in (ROOT / "src/verified").glob("*.py"))
    assert [message for message in messages if message not in engine] == []


def test_the_lowest_python_is_one_number() -> None:
    lowest = lock.LOWEST_PYTHON
    assert f"LOWEST_PYTHON := {lowest}\n" in read("Makefile")
    for name in READMES:
        assert f"Python {lowest} " in read(name)
    assert read(".python-version").strip() == lowest.rpartition(".")[0]


def test_the_licence_names_the_work_of_others() -> None:
    text = read("LICENSE")
    others = [p for p in (ROOT / "docs/assets/vendor", ROOT / "src/guide/vendor") if p.is_dir()]
    folders = [path for root in others for path in root.iterdir() if path.is_dir()]
    assert folders
    for folder in folders:
        assert f"{folder.relative_to(ROOT).as_posix()}/" in text
        assert (folder / "LICENSE").is_file()
    for path in re.findall(r"\((?:docs|src)/[\w/.-]+", text):
        assert (ROOT / path.lstrip("(")).exists(), path
