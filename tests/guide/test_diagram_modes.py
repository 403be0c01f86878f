"""The chart of forward and reverse mode: which way derivatives go, and what is kept."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest

from guide.diagram_modes import draw

SVG = "{http://www.w3.org/2000/svg}"
ACCENT = "var(--accent,"
FUNCTIONS, LANES = 3, 2


def drawn() -> ET.Element:
    return ET.fromstring(draw("en"))


def labels(root: ET.Element) -> list[tuple[str, float, float]]:
    """Each text with its place."""
    return [
        ("".join(text.itertext()), float(text.attrib["x"]), float(text.attrib["y"]))
        for text in root.iter(f"{SVG}text")
    ]


def arrows(root: ET.Element) -> list[tuple[bool, list[tuple[float, float]]]]:
    """Each arrow's line: whether it carries a derivative, and its points."""
    lines = [path for path in root.iter(f"{SVG}path") if "fill:none" in path.attrib["style"]]
    return [
        (
            ACCENT in path.attrib["style"],
            [
                (float(x), float(y))
                for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", path.attrib["d"])
            ],
        )
        for path in lines
    ]


def test_derivatives_go_forward_above_and_back_below() -> None:
    ways = [points for derivative, points in arrows(drawn()) if derivative]
    assert len(ways) == LANES * FUNCTIONS
    upper, lower = ways[:FUNCTIONS], ways[FUNCTIONS:]
    assert all(start[0] < end[0] for start, end in upper)
    assert all(start[0] > end[0] for start, end in lower)
    assert max(y for way in upper for _, y in way) < min(y for way in lower for _, y in way)


@pytest.mark.parametrize(("value", "shown"), [("x", 3), ("a", 3), ("b", 3), ("y", 2)])
def test_reverse_mode_alone_keeps_what_the_derivatives_need(value: str, shown: int) -> None:
    """Each value stands in both lanes, and once more where it is kept; the last is not needed again."""
    assert [label for label, _, _ in labels(drawn())].count(value) == shown


def test_each_step_back_multiplies_by_the_derivative_at_what_was_kept() -> None:
    at = {label: (x, y) for label, x, y in labels(drawn())}
    for value, function in zip("xab", "fgh", strict=True):
        derivative, kept = at[f"{function}′({value})"], at[value]
        assert derivative[0] == kept[0], "the last drawn of a value is the kept one, right above"
        assert derivative[1] > kept[1]
    places = [at[name][0] for name in ("∂y/∂x", "∂y/∂a", "∂y/∂b", "1")]
    assert all(left < right for left, right in pairwise(places))
