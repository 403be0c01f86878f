"""The learning curves: what is drawn is what was printed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from guide import learning_curves

SVG = "{http://www.w3.org/2000/svg}"
Point = tuple[float, float]


def lines(root: ET.Element, *, dashed: bool) -> list[list[Point]]:
    """The curves of the panels, as points; the legend's samples have two points and are left out."""
    drawn = [path for path in root.iter(f"{SVG}path") if dashed == ("dash" in path.attrib["style"])]
    points = [
        [(float(x), float(y)) for x, y in re.findall(r"(\S+) (\S+?)(?: L|$)", path.attrib["d"][1:])]
        for path in drawn
    ]
    wanted = len(learning_curves.AFTER) if not dashed else 2
    return [each for each in points if len(each) == wanted]


@pytest.fixture(scope="module", params=["zh", "en"])
def root(request: pytest.FixtureRequest) -> ET.Element:
    return ET.fromstring(learning_curves.draw(request.param))


def test_each_seed_has_a_line_and_a_ring_on_each_of_its_points(root: ET.Element) -> None:
    curves = lines(root, dashed=False)
    rings = [
        (float(ring.attrib["cx"]), float(ring.attrib["cy"])) for ring in root.iter(f"{SVG}circle")
    ]
    assert len(curves) == len(learning_curves.SEEDS)
    points = [point for curve in curves for point in curve]
    assert len(rings) == len(points) + 1, "one more in the legend"
    for (x, y), (across, down) in zip(points, rings, strict=False):
        assert abs(x - across) < 0.2 and abs(y - down) < 1.5, "both frameworks learn alike"


def test_a_higher_return_is_drawn_higher(root: ET.Element) -> None:
    printed = learning_curves.numbers()["torch"]
    for seed, curve in enumerate(lines(root, dashed=False)):
        returns = [printed[f"seed_{seed}_after_{after:03d}"] for after in learning_curves.AFTER]
        pairs = sorted(zip(returns, (-y for _, y in curve), strict=True))
        assert [high for _, high in pairs] == sorted(high for _, high in pairs)


def test_what_is_best_is_not_exceeded() -> None:
    numbers = learning_curves.numbers()
    best, near = numbers["doors"].values()
    for side in ("torch", "jax"):
        assert max(numbers[side].values()) <= best + 0.005
        last = [numbers[side][f"seed_{seed}_after_100"] for seed in learning_curves.SEEDS]
        assert all(min(abs(value - best), abs(value - near)) < 0.05 for value in last)
