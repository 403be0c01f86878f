"""A page as plain Markdown: what every reader of Markdown understands, without a site around it.

What comes in has its directives expanded already (`verified.markdown.expand`). Material's blocks become
quotations, tabs become headings of their own, listings keep their language and lose their colours, diagrams
become images, and links lead to the site.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

_FENCE = re.compile(r"(?P<ticks>`{3,}|~{3,})[ \t]*(?P<info>.*)")
_TITLE = re.compile(r'title="(?P<title>[^"]*)"')
_BLOCK = re.compile(r"/{3,}[ \t]+(?P<kind>[a-z-]+)(?:[ \t]*\|[ \t]*(?P<what>.*))?")
_END = re.compile(r"/{3,}[ \t]*")
_INCLUDED = re.compile(r'-+8<-+ "(?P<path>[^"]+)"')
_ADMONITION = re.compile(r'(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>\w+)(?:[ \t]+"(?P<title>.*)")?')
_TAB = re.compile(r'===\+?[ \t]+"(?P<title>.*)"')
_ATTRIBUTES = re.compile(r"\{:?[ \t]*[.#][^}\n]*\}")
_AFTER = re.compile(r"(?<=\))\{ *[.#][^}\n]*\}")  # what gives a link its class
_HEADING = re.compile(r"(?P<text>#{1,6}[ \t].*?)[ \t]*(?:\{[^}]*\})?[ \t]*")
_LINK = re.compile(
    r'(?P<code>(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`))|(?P<before>\]\(|<a [^>]*?href=")(?P<to>[^)"\s]+)'
)
"""A link's address; code comes first, as what looks like a link in it is none."""
_ANCHOR = re.compile(r'<a [^>]*?href="(?P<to>[^"]*)"[^>]*>(?P<text>.*?)</a>')
_VALUE = re.compile(r'<span class="value"[^>]*>(?P<text>.*?)</span>')
_FORMULA = re.compile(r'<span class="arithmatex">\\\((.*?)\\\)</span>')
_LEDGER = ('<div class="expressions"', '<div class="ledger"', '<form class="ledger-filter"')
_SPAN = re.compile(r"</?(?:span|strong)\b[^>]*>")


def plain(lines: Sequence[str], source: str, address: Callable[[str], str]) -> str:
    """The page as plain Markdown.

    Args:
        lines: its lines, directives expanded, without front matter.
        source: its path below the docs folder, which relative links start from.
        address: gives the address of a file or page by its path below the docs folder.
    """
    page = _Page(source, address)
    return "\n".join(_apart(page.blocks(lines))).strip("\n") + "\n"


def included(lines: Sequence[str], root: Path) -> Iterator[str]:
    """The lines, with tables that are kept in files of their own below `root` in the place of their names."""
    for line in lines:
        found = _INCLUDED.fullmatch(line)
        if found and found["path"].endswith(".txt"):
            yield from (root / found["path"]).read_text("utf-8").splitlines()
        else:
            yield line


class _Page:
    def __init__(self, source: str, address: Callable[[str], str]) -> None:
        self.folder = posixpath.dirname(source)
        self.address = address

    def blocks(self, lines: Sequence[str]) -> Iterator[str]:
        """The lines, block by block."""
        number = 0
        while number < len(lines):
            line = lines[number]
            number += 1
            if fence := _FENCE.fullmatch(line):
                end = _end_of_fence(lines, number, fence["ticks"])
                yield from _fence(fence, lines[number:end])
                number = end + 1
            elif block := _BLOCK.fullmatch(line):
                number = self._options(lines, number)
                if (block["what"] or "").strip() == "summary":
                    end = next(n for n in range(number, len(lines)) if _END.fullmatch(lines[n]))
                    yield from (f"**{self.words(each)}**" for each in lines[number:end] if each)
                    number = end + 1
                yield ""
            elif _END.fullmatch(line):
                yield ""
            elif opened := _ADMONITION.fullmatch(line) or _TAB.fullmatch(line):
                end = _end_of_indented(lines, number)
                inner = [each.removeprefix("    ") for each in lines[number:end]]
                number = end
                title = opened["title"] or opened.groupdict().get("kind", "")
                yield from ["", f"**{self.words(title)}**", ""]
                yield from self.blocks(inner)
                yield ""
            elif included := _INCLUDED.fullmatch(line.strip()):
                name = posixpath.basename(included["path"])
                below = included["path"].removeprefix("docs/")
                yield f"![{name}]({self.address(below)})"
            elif line.startswith("    ") and _begins(line.strip()):  # within a list
                end = _end_of_indented(lines, number - 1)
                inner = [each.removeprefix("    ") for each in lines[number - 1 : end]]
                number = end
                yield from ("    " + each if each else "" for each in self.blocks(inner))
            elif line.startswith('<details class="claim'):
                yield from self._claim(line)
            elif line.startswith(_LEDGER) or line == "</div>":
                continue
            elif line.startswith("<svg") or _ATTRIBUTES.fullmatch(line.strip()):
                continue  # a chart, whose numbers are in the table below it; classes of the line before
            elif heading := _HEADING.fullmatch(line):
                yield self.words(heading["text"])
            else:
                yield self.words(line)

    def _claim(self, row: str) -> Iterator[str]:
        """A row of a ledger."""
        for tag, indent in (("summary", "- "), ("p", "  "), ("li", "  - ")):
            for text in re.findall(f"<{tag}>(.*?)</{tag}>", row):
                text = re.sub(r"<code>(.*?)</code>", r"`\1`", text)
                text = re.sub(r"</?strong>", "**", text)
                text = re.sub(r'<span class="claim__verdict">(.*?)</span>', r"**\1**", text)
                text = _FORMULA.sub(r"$\1$", text)
                yield indent + html.unescape(self.words(text))
            if tag == "li" and (name := re.search(r'\bid="claim-([\w-]+)"', row)):
                yield f"{indent}[#{name[1]}](#claim-{name[1]})"
            yield ""

    def _options(self, lines: Sequence[str], number: int) -> int:
        """Where the indented options below the head of a block end."""
        while number < len(lines) and re.fullmatch(r"    \w+:.*", lines[number]):
            number += 1
        return number

    def words(self, line: str) -> str:
        """A line of prose."""
        line = _VALUE.sub(lambda value: html.unescape(value["text"]), line)
        line = _ANCHOR.sub(lambda link: f"[{link['text']}]({link['to']})", line)
        line = _SPAN.sub("", line)
        line = _AFTER.sub("", line)
        return _LINK.sub(
            lambda link: link["code"] or link["before"] + self._leads(link["to"]), line
        )

    def _leads(self, to: str) -> str:
        """The address that a link of the page leads to."""
        if re.match(r"[a-z]+:|//", to):
            return to
        path, mark, anchor = to.partition("#")
        if not path:
            return to
        path = re.sub(r"^(?:\.\./)*source/", "/source/", path)
        below = posixpath.normpath(posixpath.join(self.folder, path)).lstrip("/")
        return self.address(below) + mark + anchor


def _begins(line: str) -> bool:
    """Whether something begins here that only Material understands."""
    return any(each.fullmatch(line) for each in (_BLOCK, _ADMONITION, _TAB))


def _apart(lines: Iterator[str]) -> Iterator[str]:
    """The lines, with one blank line where there were several; a listing keeps its own."""
    ticks, before = "", ""
    for line in lines:
        if ticks:
            ticks = "" if line == ticks else ticks
        elif opened := re.match(r"`{3,}", line):
            ticks = opened[0]
        elif not line and not before:
            continue
        before = line
        yield line


def _fence(fence: re.Match[str], body: Sequence[str]) -> Iterator[str]:
    """A listing: its title above it, nothing but the language in its head."""
    info = fence["info"]
    classes = re.findall(r"\.([\w-]+)", info.partition(" title=")[0])
    language = classes[0] if classes else info.split(" ")[0]
    title = _TITLE.search(info)
    if title:
        name = html.unescape(title["title"])
        yield from [f"`{name}`" if name.endswith(".py") else f"*{name}*", ""]
    # An include that was kept from being read, for it is what a listing shows.
    kept = (re.sub(r"^([ \t]*);(-+8<-+)", r"\1\2", line) for line in body)
    runs = max((len(run) for line in body for run in re.findall(r"`{3,}", line)), default=0)
    ticks = "`" * max(3, runs + 1)
    yield from [ticks + language, *kept, ticks]


def _end_of_fence(lines: Sequence[str], number: int, ticks: str) -> int:
    for end in range(number, len(lines)):
        if lines[end].strip().startswith(ticks) and not lines[end].strip().strip(ticks[0]):
            return end
    return len(lines)


def _end_of_indented(lines: Sequence[str], number: int) -> int:
    """Where what is indented ends; blank lines belong to it."""
    end = number
    for n in range(number, len(lines)):
        if lines[n].startswith("    "):
            end = n + 1
        elif lines[n].strip():
            break
    return end
