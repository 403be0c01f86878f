"""Values: the lines `name: number [unit]` of what a snippet printed, and comparing numbers."""

from __future__ import annotations

import difflib
import math
import re
from dataclasses import dataclass

# Possessive quantifiers: a long number is read once, not once from each of its digits.
NUMBER = r"[-+]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][-+]?\d++)?"
_LINE = re.compile(rf"^(?P<name>[A-Za-z_]\w*): (?P<number>{NUMBER})(?: (?P<unit>\S+))?$")
# A number that stands alone: not part of a name, a version or a longer number.
_NUMBERS = re.compile(rf"(?<![\w.])({NUMBER})(?![\w]|\.\d)")

# Blanks, and those next to a bracket apart: arrays pad what is inside.
_BLANKS = re.compile(r"(?P<inside>(?<=[\[(])[ \t]+|[ \t]+(?=[\])]))|[ \t]+")


@dataclass(frozen=True)
class Value:
    """One number that a snippet printed."""

    name: str
    text: str
    """The number as it was printed."""
    unit: str = ""

    @property
    def number(self) -> float:
        """The number itself."""
        return float(self.text)

    @property
    def shown(self) -> str:
        """What a sentence quotes."""
        return f"{self.text} {self.unit}".rstrip()


def source_of(address: str) -> str:
    """Id of the snippet or workload in `id:name` or, for one class of machine, `id@class:name`."""
    return address.partition(":")[0].partition("@")[0]


def read_values(output: str) -> dict[str, list[Value]]:
    """Every value in `output` by name; a name printed more than once has several."""
    found: dict[str, list[Value]] = {}
    for line in output.splitlines():
        if match := _LINE.match(line):
            value = Value(match["name"], match["number"], match["unit"] or "")
            found.setdefault(value.name, []).append(value)
    return found


def near(old: str, new: str, tolerance: float) -> bool:
    """Whether two printed numbers are the same: integers exactly, others within `tolerance`."""
    if old == new:
        return True
    if re.fullmatch(r"[-+]?\d+", old) and re.fullmatch(r"[-+]?\d+", new):
        return _integer(old) == _integer(new)
    return math.isclose(float(old), float(new), rel_tol=tolerance)


def _blank(match: re.Match[str]) -> str:
    return "" if match["inside"] else " "


def _integer(text: str) -> tuple[bool, str]:
    """Sign and digits: text, for it may have more digits than int() reads."""
    digits = text.lstrip("+-").lstrip("0")
    return bool(digits) and text.startswith("-"), digits


def same_text(old: str, new: str, tolerance: float) -> bool:
    """Whether two outputs say the same: equal but for numbers within the tolerance."""
    if old == new:
        return True
    before, after = _NUMBERS.split(old), _NUMBERS.split(new)
    between = [[_BLANKS.sub(_blank, text) for text in texts[::2]] for texts in (before, after)]
    if between[0] != between[1]:  # blanks align columns: how many there are says nothing
        return False
    return all(near(a, b, tolerance) for a, b in zip(before[1::2], after[1::2], strict=True))


def diff(old: str, new: str, name: str) -> str:
    """What changed from `old` to `new`, as a unified diff."""
    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(), f"{name} (recorded)", f"{name} (now)", lineterm="", n=1
    )
    return "\n".join(lines)
