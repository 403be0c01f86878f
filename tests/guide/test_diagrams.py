"""The committed diagrams."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from markdown import Markdown

from guide.diagrams import FIRST_GRADIENT, FOLDER, drawings, main

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def test_the_committed_files_are_as_drawn() -> None:
    assert main(["--check"]) == 0
    assert {path.name for path in (ROOT / FOLDER).glob("*.svg")} == {p.name for p in drawings()}


def test_check_writes_nothing_and_a_run_mends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check", "--root", str(tmp_path)]) == 1
    assert "first-gradient.zh.svg: not as drawn; run" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    assert main(["--root", str(tmp_path)]) == 0
    (tmp_path / FOLDER / "first-gradient.en.svg").write_text("edited", "utf-8")
    assert main(["--check", "--root", str(tmp_path)]) == 1
    assert main(["--root", str(tmp_path)]) == 0
    assert main(["--check", "--root", str(tmp_path)]) == 0


@pytest.mark.parametrize("path", sorted(drawings()), ids=lambda path: path.name)
def test_a_diagram_can_be_read_out_and_stands_in_a_page(path: Path) -> None:
    text = drawings()[path].decode()
    root = ET.fromstring(text)
    named = root.attrib["aria-labelledby"].split()
    assert root.attrib["role"] == "img"
    assert [root.find(f"{SVG}{tag}").attrib["id"] for tag in ("title", "desc")] == named  # type: ignore[union-attr]
    assert "\n\n" not in text, "an empty line would end the block of HTML"
    page = Markdown(extensions=["pymdownx.blocks.html"])
    html = page.convert(f"/// html | figure.diagram\n{text}\n///\n\nafter")
    drawn = re.search(r"<svg.*</svg>", html, re.DOTALL)
    assert drawn is not None
    assert ET.canonicalize(drawn[0]) == ET.canonicalize(text), "Markdown altered the drawing"


def test_nothing_is_drawn_outside_the_picture() -> None:
    for data in drawings().values():
        root = ET.fromstring(data)
        _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
        for box in root.iter(f"{SVG}rect"):
            x, y, w, h = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
            assert x >= 0 and y >= 0 and x + w <= width and y + h <= height
        for words in root.iter(f"{SVG}text"):
            assert float(words.attrib["font-size"]) >= 11, "too small for a phone"


def test_both_languages_say_the_same_things() -> None:
    assert FIRST_GRADIENT["zh"].keys() == FIRST_GRADIENT["en"].keys()
    shapes = [re.sub(r">[^<]*<|lang=\"\w+\"", "", data.decode()) for data in drawings().values()]
    assert shapes[0] == shapes[1]
