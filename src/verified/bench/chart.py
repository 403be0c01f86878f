"""A chart of ratios with their intervals, as SVG. Readable without colour; the table beside it has the numbers."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from dataclasses import dataclass

from verified.bench.figures import times
from verified.bench.interval import Ratio

_WIDTH, _ROW, _TOP = 360.0, 26.0, 30.0
_LETTER = 6.35
"""Width of a letter of a name."""
_MARGIN = 44.0
"""Room for the number to the right of the last dot."""


@dataclass(frozen=True)
class Bar:
    """One variant: what it is called and how many times as long it takes as the baseline."""

    name: str
    ratio: Ratio
    baseline: bool = False


def chart(bars: Sequence[Bar], title: str, id_: str, language: str) -> str:
    """Dots with intervals on a logarithmic scale; the baseline is a line at 1."""
    ends = [end for bar in bars for end in (bar.ratio.low, bar.ratio.high)] + [1.0]
    low, high = math.log(min(ends)) - 0.1, math.log(max(ends)) + 0.1
    labels = 14 + _LETTER * max(len(bar.name) for bar in bars)
    room = _WIDTH - labels - _MARGIN

    def x(ratio: float) -> float:
        return round(labels + room * (math.log(ratio) - low) / (high - low), 1)

    height = _TOP + _ROW * len(bars) + 4
    said = "; ".join(
        f"{bar.name}: {times(bar.ratio.middle)} ({times(bar.ratio.low)}–{times(bar.ratio.high)})"
        for bar in bars
    )
    parts = [
        f'<svg class="bench-chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH:g} {height:g}"'
        f' role="img" aria-labelledby="{id_}-title" lang="{language}">',
        f'<title id="{id_}-title">{html.escape(title)}. {html.escape(said)}</title>',
        f'<path class="one" d="M{x(1)} {_TOP - 8} V{height - 4}"/>',
    ]
    for mark in _marks(math.exp(low), math.exp(high)):
        parts.append(
            f'<text class="mark" x="{x(mark)}" y="14" text-anchor="middle">{mark:g}×</text>'
        )
        parts.append(f'<path class="tick" d="M{x(mark)} 19 V{_TOP - 6}"/>')
    for number, bar in enumerate(bars):
        y = _TOP + _ROW * (number + 0.5)
        dot = x(bar.ratio.middle)
        parts.append(
            f'<text class="name" x="{labels - 10:g}" y="{y + 4:g}" text-anchor="end">{html.escape(bar.name)}</text>'
        )
        if bar.baseline:
            parts.append(f'<path class="base" d="M{dot - 5} {y} l5 -5 l5 5 l-5 5 z"/>')
        else:
            parts.append(
                f'<path class="interval" d="M{x(bar.ratio.low)} {y} H{x(bar.ratio.high)}"/>'
            )
            parts.append(f'<circle class="dot" cx="{dot}" cy="{y}" r="4"/>')
        right = x(max(bar.ratio.high, bar.ratio.middle)) + 9
        parts.append(
            f'<text class="number" x="{right:g}" y="{y + 4:g}">{times(bar.ratio.middle)}×</text>'
        )
    return "".join([*parts, "</svg>"])


def _marks(low: float, high: float) -> list[float]:
    """Powers of ten in sight, or 1 2 5 when few are."""
    span = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    tens = [10.0**n for n in span if low <= 10.0**n <= high]
    fine = [m * 10.0**n for n in span for m in (1, 2, 5) if low <= m * 10.0**n <= high]
    return tens if len(tens) >= 3 else fine[:6]
