"""Figures of a benchmark that a sentence or a predicate may name, as `id:figure`.

`list_plain_ms` (also _us, _s): a step; `list_plain_first_ms`: the first call, compiling included, the
compilers' caches empty; `list_plain_memory_mib`; `list_plain_percent_of_peak`: the least time that the
machine's peaks allow, in per cent of the time taken; `list_plain_over_dict_plain`: how many times as long
the first takes, with `_low` and `_high` for the ends of its interval; `peak_float32_gflops`,
`peak_memory_gbs`: the machine's peaks in that run.
"""

from __future__ import annotations

import re

from verified.bench.interval import Ratio
from verified.bench.result import Run
from verified.values import Value

_UNITS = {"us": (1e-6, "µs"), "ms": (1e-3, "ms"), "s": (1.0, "s")}


def digits(number: float, count: int = 3) -> str:
    """`number` with `count` significant digits, never in powers of ten."""
    if not number:
        return "0"
    text = f"{float(f'{number:.{count}g}'):.12f}"
    whole = len(text.partition(".")[0].lstrip("-").lstrip("0"))
    if whole >= count:
        return text.partition(".")[0]
    places = re.match(r"-?0\.(0*)", text)
    keep = count - whole + (len(places[1]) if places and not whole else 0)
    return f"{number:.{keep}f}"


def times(ratio: float) -> str:
    """A ratio as it is written: 1.25, 4.4, 23, 580."""
    return digits(ratio, 3 if ratio < 2 else 2)


def duration(seconds: float) -> tuple[str, str]:
    """Number and unit that suit a time."""
    for size, unit in _UNITS.values():
        if seconds < 1000 * size or unit == "s":
            return digits(seconds / size), unit
    raise AssertionError


def figure(run: Run, name: str) -> Value:
    """The figure `name` of a run.

    Raises:
        KeyError: it has none of that name.
    """
    if match := re.fullmatch(r"(\w+)_over_(\w+?)(?:_(low|high))?", name):
        one, other, end = match.groups()
        if one in run.variants and other in run.variants:
            ratio: Ratio = run.ratio(one, other)
            number = {"low": ratio.low, "high": ratio.high}.get(end, ratio.middle)
            return Value(name, times(number))
    if match := re.fullmatch(r"peak_(\w+)_(gflops|gbs)", name):
        dtype, unit = match.groups()
        if dtype in run.peaks and (dtype == "memory") == (unit == "gbs"):
            shown = "GB/s" if unit == "gbs" else "GFLOP/s"
            return Value(name, digits(run.peaks[dtype] / 1e9), shown)
    for variant, measured in run.variants.items():
        rest = name.removeprefix(f"{variant}_")
        if rest in _UNITS:
            size, unit = _UNITS[rest]
            return Value(name, digits(measured.seconds / size), unit)
        if rest.removeprefix("first_") in _UNITS and measured.cold and rest != name:
            size, unit = _UNITS[rest.removeprefix("first_")]
            return Value(name, digits(measured.first / size), unit)
        if rest == "memory_mib":
            return Value(name, digits(measured.memory / 2**20), "MiB")
        if rest == "percent_of_peak" and run.floor(variant):
            return Value(name, digits(100 * run.floor(variant) / measured.seconds, 2), "%")
    raise KeyError(name)


def names(run: Run) -> list[str]:
    """Figures that a run has, to suggest one."""
    found = [f"{one}_over_{two}" for one in run.variants for two in run.variants if one != two]
    for variant in run.variants:
        found += [f"{variant}_{rest}" for rest in (*_UNITS, "first_ms", "memory_mib")]
        found += [f"{variant}_percent_of_peak"] if run.floor(variant) else []
    return found + [
        f"peak_{dtype}_{'gbs' if dtype == 'memory' else 'gflops'}" for dtype in run.peaks
    ]
