"""Directives on a page: finding them, with the line they stand on, and what is wrong with them.

A block:

    /// snippet | start/fit_line
    show: train, loss
    ///

and, in a sentence, `{value sums/total/one:mean}` or `{claim it-adds-up}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from verified.snippet import suggestion

OPTIONS: dict[str, tuple[str, ...]] = {
    "snippet": ("show", "output"),
    "claim": (),
    "ledger": (),
    "article": ("show",),
    "status": (),
    "glossary": (),
    "bench": ("variants", "baseline", "machine"),
}
"""The block directives and their options."""
INLINE = ("value", "claim")
# Blocks of the Markdown extensions that share this syntax; everything else is a slip of the pen.
_FOREIGN = frozenset(
    (
        *("html", "details", "tab", "define", "caption", "figure-caption", "table-caption"),
        *("admonition", "note", "attention", "caution", "danger", "error", "tip", "hint"),
        *(
            "warning",
            "abstract",
            "info",
            "success",
            "question",
            "failure",
            "bug",
            "example",
            "quote",
        ),
    )
)

_OPEN = re.compile(
    r"^(?P<indent>[ \t]*)///[ \t]*(?P<kind>[A-Za-z][\w-]*)[ \t]*(?:\|[ \t]*(?P<id>.*?))?[ \t]*$"
)
_CLOSE = re.compile(r"^[ \t]*///[ \t]*$")
_OPTION = re.compile(r"^[ \t]*(?P<key>[A-Za-z_]\w*):[ \t]*(?P<value>.*?)[ \t]*$")
_FENCE = re.compile(r"^[ \t>]*(?P<mark>`{3,}|~{3,})(?P<info>.*)$")
# What was meant for a block and is none: Markdown would publish it as it stands.
_ALMOST = re.compile(
    r"^(?:[ \t>*+-]|\d+[.)])*/{3,}[ \t]*(?P<kind>snippet|claim|ledger|article|status|glossary|value|bench)\b"
)
# Not `\text{value of x}`: a brace after a letter belongs to a formula.
_LEFT_OPEN = re.compile(r"(?<![A-Za-z\\])\{(?P<kind>value|claim)(?![\w-])(?![^{}\n]*\})")
_INLINE = re.compile(r"(?<![A-Za-z\\])\{(?P<kind>value|claim)(?:\s+(?P<id>[^{}\n]*?))?\s*\}")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Directive:
    """One directive of a page."""

    kind: str
    id: str
    line: int
    """Line it begins on, counted from 1."""
    end: int
    """Line it ends on."""
    options: dict[str, str] = field(default_factory=dict)
    indent: str = ""
    inline: bool = False
    span: tuple[int, int] = (0, 0)
    """Columns of an inline directive in its line."""
    wrong: str = ""
    """What is wrong with its form; empty if nothing is."""

    @property
    def regions(self) -> tuple[str, ...]:
        """Names after `show:`."""
        return self.names("show")

    def names(self, option: str) -> tuple[str, ...]:
        """Names after an option, separated by commas or blanks."""
        return tuple(name for name in re.split(r"[,\s]+", self.options.get(option, "")) if name)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of prose: outside fences and directives."""

    number: int
    text: str


def parse(lines: Sequence[str]) -> Iterator[Directive | Line]:
    """The directives and the lines of prose in `lines`, in order. Fenced code is passed over.

    A directive whose form is wrong comes with `wrong` set, so that one run names all.
    """
    number = 0
    while number < len(lines):
        line = lines[number]
        if "///" not in line and "```" not in line and "~~~" not in line:  # most of them
            number += 1
            yield Line(number, line)
            yield from _inline(line, number)
            continue
        if end := _fence_end(lines, number):
            number = end
            continue
        number += 1
        opened = _OPEN.match(line)
        if opened and opened["kind"] not in _FOREIGN:
            directive = _block(lines, number, opened)
            number = directive.end
            yield directive
            continue
        if almost := _ALMOST.match(line):
            said = f"write `/// {almost['kind']} | id` on a line of its own, with three slashes"
            wrong = f"this is no directive '{almost['kind']}': {said}"
            yield Directive(almost["kind"], "", number, number, wrong=wrong)
            continue
        yield Line(number, line)
        yield from _inline(line, number)


def fences(lines: Sequence[str]) -> Iterator[tuple[int, str, Sequence[str]]]:
    """Line, info string and content of every fence in `lines`."""
    number = 0
    while number < len(lines):
        if end := _fence_end(lines, number):
            mark = _FENCE.match(lines[number])
            assert mark
            yield number + 1, mark["info"].strip(), lines[number + 1 : end - 1]
            number = end
        else:
            number += 1


def _fence_end(lines: Sequence[str], start: int) -> int:
    """Index of the line after the fence that begins at index `start`; 0 if none begins there.

    A fence that nothing closes is none: Markdown takes it for a paragraph, and what follows it
    for what it is.
    """
    mark = _FENCE.match(lines[start])
    if not mark or (mark["mark"][0] == "`" and "`" in mark["info"]):
        return 0
    for number in range(start + 1, len(lines)):
        if lines[number].strip(" \t>\r") == mark["mark"]:
            return number + 1
    return 0


def without_code(text: str) -> str:
    """`text` with its inline code blanked, every column in its place."""
    return _CODE.sub(lambda match: " " * len(match[0]), text)


def _block(lines: Sequence[str], number: int, opened: re.Match[str]) -> Directive:
    """The block directive whose first line, `number`, matched `opened`."""
    kind, id_ = opened["kind"], (opened["id"] or "").strip()
    options: dict[str, str] = {}
    wrong = ""
    if kind not in OPTIONS:
        wrong = f"no directive '{kind}'{suggestion(kind, OPTIONS)}"
    elif not id_:
        wrong = f"directive '{kind}' names nothing: write `/// {kind} | id`"
    end = number
    while end < len(lines):
        line = lines[end]
        if _CLOSE.match(line):
            end += 1
            break
        option = _OPTION.match(line)
        if not option:
            wrong = wrong or f"directive '{kind}' is left open: end it with a line `///`"
            break
        end += 1
        key, value = option["key"], option["value"]
        if not wrong and key in options:
            wrong = f"directive '{kind}' has the option '{key}' twice"
        elif not wrong and kind in OPTIONS and key not in OPTIONS[kind]:
            wrong = f"directive '{kind}' has no option '{key}'{suggestion(key, OPTIONS[kind])}"
        elif not wrong and key == "output" and value not in ("yes", "no"):
            wrong = f"option 'output' is yes or no, not '{value}'"
        options[key] = value
    else:
        wrong = wrong or f"directive '{kind}' is left open: end it with a line `///`"
    return Directive(kind, id_, number, end, options, opened["indent"], wrong=wrong)


def _inline(line: str, number: int) -> Iterator[Directive]:
    if "{value" not in line and "{claim" not in line:
        return
    text = without_code(line)
    found: list[tuple[re.Match[str], str]] = []
    for match in _INLINE.finditer(text):
        kind = match["kind"]
        found.append(
            (match, "" if match["id"] else f"directive '{kind}' names nothing: write {{{kind} id}}")
        )
    for match in _LEFT_OPEN.finditer(text):
        kind = match["kind"]
        found.append((match, f"directive '{kind}' is left open: write {{{kind} id}} on one line"))
    for match, wrong in sorted(found, key=lambda pair: pair[0].start()):
        id_ = (match.groupdict().get("id") or "").strip()
        yield Directive(
            match["kind"], id_, number, number, inline=True, span=match.span(), wrong=wrong
        )
