"""The committed diagrams."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from markdown import Markdown

from guide.diagrams import DIAGRAMS, FOLDER, drawings, main

ROOT = Path(__file__).resolve().parents[2]
SVG = "{http://www.w3.org/2000/svg}"


def test_the_committed_files_are_as_drawn() -> None:
    assert main(["--check"]) == 0
    assert {path.name for path in (ROOT / FOLDER).glob("*.svg")} == {p.name for p in drawings()}


def test_check_writes_nothing_and_a_run_mends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check", "--root", str(tmp_path)]) == 1
    assert "first-gradient.zh.svg: not as made; run" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    assert main(["--root", str(tmp_path)]) == 0
    (tmp_path / FOLDER / "execution.en.svg").write_text("edited", "utf-8")
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


def shapes(text: str) -> list[str]:
    """Boxes and arrows, in order: what has no language."""
    return re.findall(r"<(?:rect|path|svg)[^>]*>", re.sub(r"lang=\"\w+\"", "", text))


@pytest.mark.parametrize("name", DIAGRAMS)
def test_both_languages_say_the_same_things(name: str) -> None:
    words, draw = DIAGRAMS[name]
    assert words["zh"].keys() == words["en"].keys()
    assert all(text.strip() for said in words.values() for text in said.values())
    for key in words["zh"]:
        assert words["zh"][key].count("\n") == words["en"][key].count("\n"), key
    chinese, english = draw("zh"), draw("en")
    assert shapes(chinese) == shapes(english)
    assert chinese.count("<text") == english.count("<text")


@pytest.mark.parametrize("name", DIAGRAMS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_is_drawn_and_described(name: str, language: str) -> None:
    words, draw = DIAGRAMS[name]
    drawn = {"".join(text.itertext()) for text in ET.fromstring(draw(language)).iter()}
    for key, said in words[language].items():
        assert drawn >= set(said.split("\n")), f"'{key}' is written and never drawn"


def width(text: ET.Element) -> float:
    """About how wide a line comes out: Han in their squares, code in its columns, Latin by its letters."""
    size, line = float(text.attrib["font-size"]), text.text or ""
    if "--md-code" in text.attrib["style"]:
        return 0.6 * size * len(line)
    narrow, wide = set("fijlrt ,.;:'|()"), set("mwMWAGOQD")
    return size * sum(
        1.0 if ord(c) > 0x2E80 else 0.34 if c in narrow else 0.8 if c in wide else 0.58
        for c in line
    )


def test_words_that_are_too_long_are_noticed() -> None:
    text = ET.fromstring('<text font-size="12" style="fill:red">compiles one program</text>')
    assert 110 < width(text) < 135


@pytest.mark.parametrize("path", sorted(drawings()), ids=lambda path: path.name)
def test_words_keep_inside_their_box(path: Path) -> None:
    root = ET.fromstring(drawings()[path])
    boxes = [
        tuple(float(box.attrib[name]) for name in ("x", "y", "width", "height"))
        for box in root.iter(f"{SVG}rect")
    ]
    _, _, whole, height = (float(number) for number in root.attrib["viewBox"].split())
    for text in root.iter(f"{SVG}text"):
        x, y, wide = float(text.attrib["x"]), float(text.attrib["y"]), width(text)
        left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[text.attrib["text-anchor"]]
        around = [
            box
            for box in boxes
            if box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3]
        ]
        inner = min(around, key=lambda box: box[2] * box[3], default=(0, 0, whole, height))
        assert left >= inner[0] + 2, text.text
        assert left + wide <= inner[0] + inner[2] - 2, text.text


def test_only_what_makes_a_model_smaller_leads_on() -> None:
    """In the chart of compressing, arrows leave the two true boxes and none leaves the one crossed out."""
    root = ET.fromstring(drawings()[FOLDER / "smaller-model.en.svg"])
    boxes = [
        [float(box.attrib[name]) for name in ("x", "y", "width", "height")]
        for box in root.iter(f"{SVG}rect")
    ]
    row = sorted(box for box in boxes if box[1] == 296)
    starts = [
        (float(found[1]), float(found[2]))
        for path in root.iter(f"{SVG}path")
        if (found := re.match(r"M(\S+) (\S+) L\S+ \S+$", path.attrib["d"]))
    ]
    leads_on = [
        any(left < x < left + width and y == top + height for x, y in starts)
        for left, top, width, height in row
    ]
    assert leads_on == [True, True, False]


def test_all_state_is_read_and_changed_or_passed_on() -> None:
    """In the chart of state, what PyTorch keeps has a line out and one in; in JAX the new goes where the old was."""
    root = ET.fromstring(drawings()[FOLDER / "state.en.svg"])
    boxes = [
        ([float(box.attrib[name]) for name in ("x", "y", "width", "height")], box.attrib["style"])
        for box in root.iter(f"{SVG}rect")
    ]
    lines = [
        ([tuple(map(float, point.split())) for point in path.attrib["d"][1:].split(" L")], style)
        for path in root.iter(f"{SVG}path")
        if "fill:none" in (style := path.attrib["style"])
    ]
    kept = [box for box, style in boxes if "--accent-wash" in style]
    left = [(x, x + width, y + height / 2) for x, y, width, height in kept if x < 180]
    starts, ends = {line[0] for line, _ in lines}, {line[-1] for line, _ in lines}
    assert len(left) == 4
    assert all((x, y) in starts and (right, y) in ends for x, right, y in left)
    frames = [
        (x + width, y, y + height)
        for (x, y, width, height), style in boxes
        if "--jax" in style and height > 100
    ]
    inside = [sum(top < y < bottom and x > 180 for x, y, *_ in kept) for _, top, bottom in frames]
    assert inside == [4, 4]
    (old, new), (passed_on, *_) = frames, [line for line, style in lines if "dash" in style]
    for (edge, top, bottom), (x, y) in ((new, passed_on[0]), (old, passed_on[-1])):
        assert x == edge and top < y < bottom


@pytest.mark.parametrize("language", ["zh", "en"])
def test_shapes_through_two_layers_are_those_of_the_snippet(language: str) -> None:
    """A gradient has its weight's shape, what comes back has the shape of what went forward, products fit."""
    root = ET.fromstring(drawings()[FOLDER / f"layer-shapes.{language}.svg"])
    lines = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    said = " ".join(lines)
    one = re.findall(r"(?<!ᵀ )(?<!\S)(\S+) \((\d), (\d)\)", said)
    found = {name: (int(n), int(m)) for name, n, m in one}
    assert found["x"] == (5, 3) and found["a₂"][0] == found["x"][0]
    assert (found["x"][1], found["a₁"][1]) == found["W₁"]
    assert (found["a₁"][1], found["a₂"][1]) == found["W₂"] == found["W₂ᵀ"][::-1]
    gradients = dict(re.findall(r"(\S+ᵀ δ.) (\(\d, \d\))", said))
    assert gradients == {"xᵀ δ₁": str(found["W₁"]), "a₁ᵀ δ₂": str(found["W₂"])}
    snippet = (ROOT / "snippets/layers/backprop_by_hand/in_jax.py").read_text("utf-8")
    for name in ("δ₁", "δ₂"):
        shape = found[name]
        assert shape == found[name.replace("δ", "a")]
        assert re.search(rf"delta{'₀₁₂'.index(name[1])} = .*# {re.escape(str(shape))}", snippet)
