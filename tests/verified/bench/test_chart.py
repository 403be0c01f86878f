from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from verified.bench.chart import Bar, chart
from verified.bench.interval import Ratio

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*ratios: Ratio) -> ET.Element:
    bars = [Bar(f"variant {n} <&>", ratio, n == 0) for n, ratio in enumerate(ratios)]
    return ET.fromstring(chart(bars, "apples & pears", "bench-x", "en"))


@given(st.lists(st.floats(1e-4, 1e4), min_size=1, max_size=8))
def test_every_dot_is_inside_and_in_order(middles: list[float]) -> None:
    ratios = [Ratio(1, 1, 1), *(Ratio(m, m / 1.1, m * 1.1) for m in middles)]
    root = drawn(*ratios)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    dots = [float(dot.attrib["cx"]) for dot in root.iter(f"{SVG}circle")]
    assert len(dots) == len(middles)
    assert all(80 < x < width for x in dots)
    assert [x for _, x in sorted(zip(middles, dots, strict=True))] == sorted(dots)
    for text in root.iter(f"{SVG}text"):
        assert 0 <= float(text.attrib["y"]) <= height
        assert 0 <= float(text.attrib["x"]) <= width - 5


def test_a_long_name_has_room() -> None:
    long = "a_variant_with_quite_a_long_name"
    root = ET.fromstring(chart([Bar(long, Ratio(1, 1, 1), True)], "x", "x", "en"))
    (name,) = (text for text in root.iter(f"{SVG}text") if text.text == long)
    assert float(name.attrib["x"]) - 6.3 * len(long) > 0


def test_the_same_numbers_are_text() -> None:
    root = drawn(Ratio(1, 1, 1), Ratio(4.4, 4.1, 4.8))
    title = root.findtext(f"{SVG}title") or ""
    assert "variant 1 <&>: 4.4 (4.1–4.8)" in title
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "bench-x-title"
    assert "4.4×" in [text.text for text in root.iter(f"{SVG}text")]
