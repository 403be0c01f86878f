"""One style sheet a page: a browser on a slow network asks once where it asked six times.

The sheets that a page names in its head become one file, named by what is in it. While serving they stay apart.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from guide.files import write_bytes

_LINK = re.compile(r'[ \t]*<link rel="stylesheet" href="(?P<href>[^"]+)">\n?')
_URL = re.compile(r"""url\(\s*(?P<quote>["']?)(?P<path>[^)"']+)(?P=quote)\s*\)""")
_APART = re.compile(r"@(?:import|layer)\b")
"""What means something else in the middle of a sheet."""
_MAP = re.compile(r"/\*# sourceMappingURL=.*?\*/")
_SWITCHING = re.compile(r"(?:\[data-md-color-switching\] [^,{}]+,?)+\{[^{}]*\}")
"""Material's rule against transitions while colours change: with it, setting the colours styles a whole page twice."""
_SAID = re.compile(
    r"""(?P<kept>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|/\*!.*?\*/)|/\*.*?\*/""", re.DOTALL
)
"""What a browser does not need, and the strings and licences in which it is not looked for."""
_LINES = re.compile(r"[ \t]*\n\s*")
_CHARSET = '@charset "UTF-8";'


def merge(site: Path) -> list[Path]:
    """Give each page of `site` one style sheet for those in its head; the files made, in order of name."""
    made: dict[tuple[Path, ...], Path | None] = {}
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        head, end, rest = text.partition("</head>")
        sheets = tuple(_target(site, page, link["href"]) for link in _LINK.finditer(head))
        if len(sheets) < 2 or not all(sheet.is_file() for sheet in sheets):
            continue  # a sheet that is not there is named by the build's look at the addresses
        if sheets not in made:
            made[sheets] = _write(site, sheets)
        whole = made[sheets]
        if whole is None:
            continue
        # At the last one's place: what stands in the head between them stays above.
        *others, last = _LINK.finditer(head)
        href = os.path.relpath(whole, page.parent).replace(os.sep, "/")
        if (first := others[0]["href"]).startswith(
            "/"
        ):  # the page of a wrong address knows no other
            href = first[: first.index("assets/")] + whole.relative_to(site).as_posix()
        head = (
            head[: last.start()] + f'<link rel="stylesheet" href="{href}">\n' + head[last.end() :]
        )
        for link in reversed(others):
            head = head[: link.start()] + head[link.end() :]
        write_bytes(page, (head + end + rest).encode())
    return sorted(path for path in made.values() if path is not None)


def _target(site: Path, page: Path, href: str) -> Path:
    path = unquote(urlsplit(href).path)
    if path.startswith("/"):  # whatever the site's address is, its sheets lie below `assets`
        return site / path[path.find("assets/") :]
    return Path(os.path.normpath(page.parent / path))


def _write(site: Path, sheets: tuple[Path, ...]) -> Path | None:
    """The file that holds all of `sheets`, or None if they must stay apart."""
    texts = [sheet.read_text("utf-8-sig") for sheet in sheets]
    if any(_APART.search(text) for text in texts):
        return None
    folder = site / "assets" / "css"
    parts = [_moved(text, sheet, folder) for sheet, text in zip(sheets, texts, strict=True)]
    data = "\n".join([_CHARSET, *parts, ""]).encode()
    whole = folder / f"all.{hashlib.sha256(data).hexdigest()[:8]}.css"
    write_bytes(whole, data)
    return whole


def _moved(text: str, sheet: Path, folder: Path) -> str:
    """`text` of `sheet` with addresses that hold from `folder`."""

    def address(match: re.Match[str]) -> str:
        path = match["path"]
        if urlsplit(path).scheme or path.startswith(("/", "#")):
            return match[0]
        file, mark, rest = path.partition("#")
        moved = os.path.relpath(sheet.parent / file, folder).replace(os.sep, "/")
        return f'url("{moved}{mark}{rest}")'

    text = _SWITCHING.sub("", _MAP.sub("", text.replace(_CHARSET, "")))
    # Our sheets are commented and indented, which on the page of all claims is one hundredth of what it may weigh.
    text = _LINES.sub("\n", _SAID.sub(lambda found: found["kept"] or "", text))
    return _URL.sub(address, text).strip()
