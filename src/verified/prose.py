"""What a page may not hold: code of its own, and numbers that somebody measured and typed."""

from __future__ import annotations

import re

from verified.claims import addresses
from verified.directives import without_code
from verified.errors import Problem, VerifiedError
from verified.glossary import to_avoid
from verified.library import Library
from verified.page import Page
from verified.values import NUMBER, Value, read_values, source_of

_FORBIDDEN = re.compile(r"(?i)^(?:\{(?:[^}]*\s)?\.)?\s*(?:py|python|pycon|ipython)[\d.]*(?![\w-])")
_MARKUP = re.compile(r"<[A-Za-z/!?]")
_MATH = re.compile(r"\$\$.*?\$\$|\$[^$\n]+\$")
_LINK = re.compile(r"\]\([^)\s]*\)|<[^>\s][^>]*>|https?://\S+")
_INLINE = re.compile(r"\{(?:value|claim)\b[^{}]*\}")
_NUMBER = re.compile(rf"(?<![A-Za-z0-9_./:-])({NUMBER})(?![A-Za-z0-9_/-]|\.\d)")
_TIMED = re.compile(
    r"(?<![A-Za-z0-9_.])\d+(?:\.\d+)?\s?(?:ms|µs|μs|us|ns|毫秒|微秒|纳秒)(?![A-Za-z])"
    r"|(?<![A-Za-z0-9_.])\d+(?:\.\d+)?\s?(?:×|x|times)\s(?:faster|slower|as fast)"
    r"|[快慢]\s?(?:了|出|约|大约)?\s?\d+(?:\.\d+)?\s?倍"
)


def check(library: Library, page: Page) -> list[Problem]:
    """What `page` holds and may not."""
    problems = [
        Problem(
            page.file,
            line,
            "holds Python of its own",
            "make it a snippet, and name it in `/// snippet | id`",
        )
        for line, info, _ in page.fences
        if _FORBIDDEN.match(info)
    ]
    problems += _front(page)
    known = _printed(library, page)
    problems += _pasted(page, known)
    forms = to_avoid(library.terms.values(), page.language)
    in_math = False
    for line in page.prose:
        text = line.text
        if text.strip() == "$$":
            in_math = not in_math
        if in_math:
            continue
        problems += [
            Problem(
                page.file,
                line.number,
                f"says '{form}', which the glossary avoids",
                f"write '{instead}'",
            )
            for form, instead in forms
            if form in text and form in _LINK.sub(" ", without_code(text))
        ]
        text = _INLINE.sub(" ", text)
        for pattern in (_MATH, _LINK):
            text = pattern.sub(lambda match: " " * len(match[0]), text)
        if timed := _TIMED.search(without_code(text)):
            said = f"holds the measured number '{timed[0].strip()}'"
            problems.append(
                Problem(
                    page.file, line.number, said, "print it in a snippet and write {value id:name}"
                )
            )
        for match in _NUMBER.finditer(text):
            if address := _is_typed(match[1], known):
                said = f"holds the measured number '{match[1]}' that '{address}' printed"
                problems.append(Problem(page.file, line.number, said, f"write {{value {address}}}"))
    return problems


def _front(page: Page) -> list[Problem]:
    """Front matter that would be published as text, or lacks what a search result shows."""
    table, wrong, line = page.front
    if wrong:
        said = f"its front matter cannot be read: {wrong}"
        remedy = "begin with `---`, `title:` and `description:`; quote a value that holds `: `"
        return [Problem(page.file, line, said, remedy)]
    problems = []
    for key in ("title", "description"):
        text = str(table.get(key) or "").strip()
        if not text:
            said, remedy = f"its front matter has no {key}", f"write `{key}: ...`"
            problems.append(Problem(page.file, 1, said, remedy))
        elif _MARKUP.search(text):  # themes put it into the page, and into the menu, as it is
            said = f"the {key} in its front matter holds markup"
            problems.append(Problem(page.file, 1, said, "say it without `<`"))
    return problems


def _pasted(page: Page, known: dict[str, Value]) -> list[Problem]:
    """Fences that hold what a snippet printed."""
    lines = {
        f"{address.rpartition(':')[2]}: {value.shown}": address
        for address, value in known.items()
        if _looks_measured(value.text)
    }
    problems: list[Problem] = []
    for number, _, content in page.fences:
        for text in content:
            if address := lines.get(text.strip(" \t>\r")):
                said = f"holds output that was pasted: '{address}' printed `{text.strip()}`"
                problems.append(
                    Problem(page.file, number, said, "show the snippet: `/// snippet | id`")
                )
                break
    return problems


def _printed(library: Library, page: Page) -> dict[str, Value]:
    """Every value printed by what the page shows, quotes or rests a claim on, by address."""
    ids: set[str] = set()
    for directive in page.directives:
        if directive.kind == "claim" and directive.id in library.claims:
            evidence = library.claims[directive.id].evidence
            ids |= {source_of(a) for e in evidence for a in addresses(e.predicate)}
        elif directive.kind in ("snippet", "value"):
            name = source_of(directive.id)
            ids |= {name, *(side.id for side in library.pairs.get(name, ()))}
    found: dict[str, Value] = {}
    for id_ in sorted(ids & library.snippets.keys()):
        try:
            output = library.record(library.snippets[id_]).output
        except VerifiedError:
            continue
        for name, values in read_values(output).items():
            if len(values) == 1:
                found[f"{id_}:{name}"] = values[0]
    return found


def _is_typed(text: str, known: dict[str, Value]) -> str:
    """Address of the value that `text` repeats, exactly or rounded; empty if there is none."""
    if not _looks_measured(text):
        return ""
    decimals = len(text.partition(".")[2]) if "e" not in text.lower() else 0
    rounded = float(text) if "." in text and _digits(text) >= 3 else None
    for address, value in known.items():
        if text.lstrip("+") == value.text:
            return address
        if rounded is not None and round(value.number, decimals) == rounded:
            return address
    return ""


def _looks_measured(text: str) -> bool:
    """Whether a number is more than a choice such as 2, 0.5 or 100."""
    digits = _digits(text)
    return digits >= 3 or ("." in text and digits == 2)


def _digits(text: str) -> int:
    """Significant digits of a printed number."""
    mantissa = re.split("[eE]", text)[0].lstrip("+-").replace(".", "", 1)
    return len(mantissa.lstrip("0").rstrip("0") if "." not in text else mantissa.lstrip("0"))
