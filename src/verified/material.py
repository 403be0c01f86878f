"""Pieces of plain Material Markdown, built so that no text is taken for markup."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence


def fence(classes: str, text: str, title: str) -> list[str]:
    """A fenced block longer than any fence inside it; nothing in it is taken for an instruction."""
    runs = re.findall(r"`+", text) if "`" in text else []
    ticks = "`" * max(4, 1 + max(map(len, runs), default=0))
    language = classes.split()[0]
    rest = "".join(f" {name}" for name in classes.split()[1:])
    name = html.escape(title, quote=True)
    # `;` keeps pymdownx.snippets from reading a file that a listing or an output names.
    lines = text.rstrip("\n").split("\n")
    if "8<-" not in text:
        return [f'{ticks} {{.{language}{rest} title="{name}"}}', *lines, ticks, ""]
    body = [re.sub(r"^([ \t]*)(-+8<-+)", r"\1;\2", line) for line in lines]
    return [f'{ticks} {{.{language}{rest} title="{name}"}}', *body, ticks, ""]


def escape(text: str) -> str:
    """Plain text as Markdown: no HTML in it, but its `code` kept."""
    parts = re.split(r"(`[^`]+`)", text)
    return "".join(
        part if n % 2 else html.escape(part, quote=False) for n, part in enumerate(parts)
    )


def literal(text: str) -> str:
    """`text` exactly as it is, whatever Markdown, HTML or a directive could see in it."""
    text = html.escape(text, quote=False)
    return re.sub(r"/{3,}|(?<!\w)_|_(?!\w)|[*`\[\]{}\\#|!~$=^]", _as_entities, text)


def _as_entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def wrapped(
    classes: str, attribute: str, value: str, body: Sequence[str], anchor: str = ""
) -> list[str]:
    """`body` in a div with an attribute, and an id if `anchor` is given."""
    names = ".".join(["div", *classes.split()])
    attributes = f"{attribute}: {value}" + (f", id: {anchor}" if anchor else "")
    # Five slashes: what is inside may use the block syntax too.
    return ["", f"///// html | {names}", f"    attrs: {{{attributes}}}", "", *body, "/////", ""]
