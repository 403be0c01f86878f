"""The few shapes our diagrams are drawn with: boxes, arrows, words. Coordinates are the picture's own units.

A picture is put into the page itself, so its colours are the theme's variables and follow light and dark; the
second colour of each pair is for a picture opened alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

COLOURS = {
    "ink": "var(--ink, #1b2125)",
    "quiet": "var(--ink-quiet, #59636b)",
    "line": "var(--line, #e2e5e7)",
    "paper": "var(--paper, #ffffff)",
    "wash": "var(--wash, #f5f7f7)",
    "accent": "var(--accent, #0b6b5c)",
    "accent-wash": "var(--accent-wash, #e6f2ef)",
    "torch": "var(--torch, #b3401a)",
    "jax": "var(--jax, #3d4fb0)",
    "bad": "var(--bad, #b3261e)",
}
_TEXT = "var(--md-text-font-family, sans-serif)"
_CODE = "var(--md-code-font-family, monospace)"

Point = tuple[float, float]


@dataclass
class Picture:
    """One picture, drawn in the order of the calls."""

    name: str
    """Distinguishes the ids of two pictures on one page."""
    width: float
    height: float
    title: str
    description: str
    language: str
    _parts: list[str] = field(default_factory=list)

    def box(
        self,
        corner: Point,
        size: Point,
        label: str = "",
        *,
        stroke: str = "line",
        fill: str = "paper",
        radius: float = 5,
        code: bool = True,
        colour: str = "ink",
        text_size: float = 12,
    ) -> None:
        """A rectangle with a label of one or more lines in its middle."""
        (x, y), (width, height) = corner, size
        self._parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}"'
            f' style="fill:{COLOURS[fill]};stroke:{COLOURS[stroke]}"/>'
        )
        lines = label.split("\n") if label else []
        for number, line in enumerate(lines):
            above = 1.35 * text_size * (number - (len(lines) - 1) / 2)
            middle = (x + width / 2, y + height / 2 + 0.35 * text_size + above)
            self.words(middle, line, anchor="middle", code=code, colour=colour, size=text_size)

    def words(
        self,
        at: Point,
        text: str,
        *,
        anchor: str = "start",
        code: bool = False,
        colour: str = "ink",
        size: float = 12,
        weight: int = 400,
    ) -> None:
        """A line of text; `at` is on its baseline."""
        self._parts.append(
            f'<text x="{at[0]:g}" y="{at[1]:g}" text-anchor="{anchor}" font-size="{size:g}"'
            f' font-weight="{weight}"'
            f' style="fill:{COLOURS[colour]};font-family:{_CODE if code else _TEXT}">{escape(text)}</text>'
        )

    def arrow(
        self, points: Sequence[Point], *, colour: str = "quiet", dashed: bool = False
    ) -> None:
        """A line through `points` with its head at the last; the last stretch is level or upright."""
        (x0, y0), (x, y) = points[-2:]
        dx, dy = (x > x0) - (x < x0), (y > y0) - (y < y0)
        path = "M" + " L".join(f"{px:g} {py:g}" for px, py in points)
        dashes = ";stroke-dasharray:3 3" if dashed else ""
        self._parts.append(
            f'<path d="{path}" style="fill:none;stroke:{COLOURS[colour]};stroke-width:1.6{dashes}"/>'
        )
        left = (x - 6 * dx - 4 * dy, y - 6 * dy - 4 * dx)
        right = (x - 6 * dx + 4 * dy, y - 6 * dy + 4 * dx)
        self._parts.append(
            f'<path d="M{x:g} {y:g} L{left[0]:g} {left[1]:g} L{right[0]:g} {right[1]:g}Z"'
            f' style="fill:{COLOURS[colour]}"/>'
        )

    def curve(
        self, points: Sequence[Point], *, colour: str = "quiet", dashed: bool = False
    ) -> None:
        """A line through `points`, without a head."""
        path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        dashes = ";stroke-dasharray:3 3" if dashed else ""
        self._parts.append(
            f'<path d="{path}" style="fill:none;stroke:{COLOURS[colour]};stroke-width:1.6{dashes}"/>'
        )

    def ring(self, middle: Point, *, colour: str) -> None:
        """A small circle, empty so that a line below it is seen."""
        self._parts.append(
            f'<circle cx="{middle[0]:.1f}" cy="{middle[1]:.1f}" r="3.4"'
            f' style="fill:none;stroke:{COLOURS[colour]};stroke-width:1.4"/>'
        )

    def cross_out(self, corner: Point, size: Point) -> None:
        """Two strokes through what stands in a rectangle."""
        (x, y), (width, height) = corner, size
        self._parts.append(
            f'<path d="M{x:g} {y:g} l{width:g} {height:g} M{x:g} {y + height:g} l{width:g} {-height:g}"'
            f' style="fill:none;stroke:{COLOURS["bad"]};stroke-width:1.4"/>'
        )

    def legend(self, y: float, handed_on: str, only_if: str) -> None:
        """What the two kinds of arrow mean, on one line; `y` is its baseline."""
        self.arrow([(8, y - 4), (34, y - 4)])
        self.words((40, y), handed_on, colour="quiet", size=11.5)
        self.arrow([(196, y - 4), (222, y - 4)], dashed=True)
        self.words((228, y), only_if, colour="quiet", size=11.5)

    def render(self) -> str:
        """The file: no empty line, which would end the block of HTML that a page sets it in."""
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}"'
                f' role="img" lang="{self.language}"'
                f' aria-labelledby="{self.name}-title {self.name}-description">',
                f'<title id="{self.name}-title">{escape(self.title)}</title>',
                f'<desc id="{self.name}-description">{escape(self.description)}</desc>',
                *self._parts,
                "</svg>",
                "",
            ]
        )
