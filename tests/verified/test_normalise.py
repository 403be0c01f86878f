from __future__ import annotations

import site
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verified.normalise import normalise

ROOT = Path("/home/someone/guide")
FOLDER = Path("/tmp/verified-abc")


def clean(text: str) -> str:
    return normalise(text, ROOT, FOLDER)


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ('File "/home/someone/guide/snippets/x.py"', 'File "snippets/x.py"'),
        ("in /home/someone/guide", "in ."),
        ("saved /tmp/verified-abc/model.pt", "saved <folder>/model.pt"),
        (f"{site.getsitepackages()[0]}/pkg/x.py", "pkg/x.py"),
        (f"{sys.base_prefix}/lib/python3.11/json/x.py", "python3.11/json/x.py"),
        (f"{Path.home()}/.cache", "~/.cache"),
        ("<object at 0x7f12ab34cd56>", "<object at 0x…>"),
        ("pid 1234, pid=77, pid: 9", "pid …, pid=…, pid: …"),
        ("process 4321 died", "process … died"),
        ("on 2026-11-21", "on <date>"),
        ("2026-11-21T10:11:12.345Z done", "<date> done"),
        ("at 10:11:12", "at <time>"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("50%\r100%", "50%\n100%"),
        ("a  \r\nb\t", "a\nb"),
        ("\n\n  a\n\n", "  a"),
    ],
)
def test_nothing_of_the_machine_or_the_moment_stays(printed: str, kept: str) -> None:
    assert clean(printed) == kept + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "loss: 0.6667",
        "shape: (3, 1)",
        "took: 3 s",  # a number with a unit: drift will tell
        "mask 0xff",
        "ratio 3:2",
        "version 2026.11",
        "1-2-3",
        "/usr/share/x",
        "/home/someone/guidebook/x",
    ],
)
def test_everything_else_stays(text: str) -> None:
    assert clean(text) == text + "\n"


def test_blank_output_is_empty() -> None:
    assert clean("") == clean("\n \n\t\n") == ""


@given(st.text(alphabet="ab1 \t\r\n:-/.0xpid求", max_size=80))
def test_once_is_enough(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once == "" or once.endswith("\n")
    assert not any(line != line.rstrip() for line in once.split("\n"))


def test_a_path_shortened_by_what_it_has_in_common_with_another_is_ours(tmp_path: Path) -> None:
    root = tmp_path / "of" / "guide"
    (root / "snippets").mkdir(parents=True)
    (root / "snippets" / "x.py").touch()
    for said in (
        "f/guide/snippets/x.py:13",
        "of/guide/snippets/x.py:13",
        "guide/snippets/x.py:13",
        "snippets/x.py:13",
    ):
        assert normalise(f"in {said} f", root, FOLDER) == "in snippets/x.py:13 f\n"
    other = "in guide/snippets/y.py:13\n"
    assert normalise(other, root, FOLDER) == other
