"""Forward and reverse mode through a chain of three functions: what is carried along, and what is kept."""

from __future__ import annotations

from guide.svg import Picture, Point

NAME = "modes"
WORDS = {
    "zh": {
        "title": "前向模式和反向模式：带着什么走，留下什么",
        "description": (
            "y = h(g(f(x)))，中间结果是 a 和 b。前向模式：值从 x 算到 a、b、y，切向量 dx、da、db、dy 跟着一起往前走，"
            "每一步乘上这一步的导数 f′(x)、g′(a)、h′(b)，用过的值不用留。"
            "反向模式：先把值从 x 一路算到 y，留下 x、a、b；"
            "再从 1 出发往回走，依次乘上 h′(b)、g′(a)、f′(x)，得到 ∂y/∂b、∂y/∂a、∂y/∂x。"
        ),
        "forward": "前向模式，一次 JVP",
        "forward carried": "带着走：值和切向量",
        "forward kept": "留下：没有",
        "reverse": "反向模式，一次 VJP",
        "reverse carried": "往回带：余切向量",
        "reverse kept": "留下：x、a、b",
        "kept": "留着",
        "solid": "算出下一个",
        "dashed": "求导数时要用",
    },
    "en": {
        "title": "Forward and reverse mode: what is carried, and what is kept",
        "description": (
            "y = h(g(f(x))), with a and b in between. Forward mode: while the values go from x to a, b and y, the "
            "tangents dx, da, db and dy go with them, multiplied at each step by its derivative, f′(x), g′(a), "
            "h′(b); a value that has been used need not be kept. Reverse mode: first the values go all the way from x "
            "to y, and x, a and b are kept; then, starting from 1, the way back multiplies by h′(b), g′(a) and f′(x) "
            "and gives ∂y/∂b, ∂y/∂a and ∂y/∂x."
        ),
        "forward": "Forward mode, one JVP",
        "forward carried": "carried: value and tangent",
        "forward kept": "kept: nothing",
        "reverse": "Reverse mode, one VJP",
        "reverse carried": "carried back: cotangent",
        "reverse kept": "kept: x, a, b",
        "kept": "kept",
        "solid": "gives the next",
        "dashed": "its derivative needs it",
    },
}

LEFTS = (12, 108, 204, 300)
"""Left edges of the boxes of x, a, b and y; between two of them there is as much room again."""
WIDE, HIGH = 48, 28
CHAIN = (("x", "f"), ("a", "g"), ("b", "h"), ("y", ""))
"""Each value, and the function that takes it on."""


def draw(language: str) -> str:
    """Two lanes with the same values in the same places, so that the second row's direction is the difference."""
    words = WORDS[language]
    picture = Picture(NAME, 360, 418, words["title"], words["description"], language)
    _forward(picture, words, 0.5)
    _reverse(picture, words, 180.5)
    picture.legend(411, words["solid"], words["dashed"])
    return picture.render()


def _lane(picture: Picture, words: dict[str, str], name: str, top: float, height: float) -> None:
    picture.box((0.5, top), (359, height), fill="wash", radius=8)
    picture.words((12, top + 23), words[name], size=14, weight=650)
    picture.words((12, top + height - 10), words[f"{name} carried"], size=12)
    picture.words((348, top + height - 10), words[f"{name} kept"], anchor="end", size=12)


def _row(picture: Picture, top: float, labels: tuple[str, ...], *, derivatives: bool) -> None:
    """Boxes in their places; those of derivatives stand out."""
    look = ("accent", "accent-wash", "accent") if derivatives else ("line", "paper", "ink")
    stroke, fill, colour = look
    for left, label in zip(LEFTS, labels, strict=True):
        corner: Point = (left, top)
        picture.box(corner, (WIDE, HIGH), label, stroke=stroke, fill=fill, colour=colour)


def _values(picture: Picture, top: float) -> None:
    _row(picture, top, tuple(value for value, _ in CHAIN), derivatives=False)
    for left, (_, function) in zip(LEFTS[:3], CHAIN, strict=False):
        level = top + HIGH / 2
        picture.arrow([(left + WIDE, level), (left + 2 * WIDE, level)])
        picture.words((left + 1.5 * WIDE, level - 6), function, anchor="middle", code=True)


def _derivatives(picture: Picture, top: float, *, back: bool) -> None:
    """An arrow between each two boxes of a row, with the derivative that it multiplies by."""
    for left, (value, function) in zip(LEFTS[:3], CHAIN, strict=False):
        level = top + HIGH / 2
        ends = [(left + WIDE, level), (left + 2 * WIDE, level)]
        picture.arrow(ends[::-1] if back else ends, colour="accent")
        label = f"{function}′({value})"
        picture.words((left + 1.5 * WIDE, level - 6), label, anchor="middle", code=True, size=11.5)


def _forward(picture: Picture, words: dict[str, str], top: float) -> None:
    _lane(picture, words, "forward", top, 172)
    values, tangents = top + 36, top + 106
    _values(picture, values)
    _row(picture, tangents, ("dx", "da", "db", "dy"), derivatives=True)
    _derivatives(picture, tangents, back=False)
    for left in LEFTS[:3]:
        start, end = (left + 36, values + HIGH), (left + 1.5 * WIDE, tangents - 5)
        picture.arrow([start, (start[0], end[1] - 20), (end[0], end[1] - 20), end], dashed=True)


def _reverse(picture: Picture, words: dict[str, str], top: float) -> None:
    _lane(picture, words, "reverse", top, 212)
    values, kept, cotangents = top + 36, top + 86, top + 144
    _values(picture, values)
    picture.words((12, kept + 17), words["kept"], colour="quiet", size=12)
    _row(picture, cotangents, ("∂y/∂x", "∂y/∂a", "∂y/∂b", "1"), derivatives=True)
    _derivatives(picture, cotangents, back=True)
    for left, (value, _) in zip(LEFTS[:3], CHAIN, strict=False):
        middle, start = left + 1.5 * WIDE, (left + 36, values + HIGH)
        turn = (values + HIGH + kept) / 2 - 3
        picture.arrow([start, (start[0], turn), (middle, turn), (middle, kept)], dashed=True)
        picture.box((middle - 15, kept), (30, 24), value, stroke="quiet", radius=3)
        picture.arrow([(middle, kept + 24), (middle, cotangents - 5)], dashed=True)
