"""What a page may load and run, said in its head: this site's files, and the inline scripts that the build put there.

A content security policy (W3C, Content Security Policy Level 3) in a `meta` element, since hosts of static sites let
nobody set a header. Inline scripts are named by their digests; inline styles are allowed, as formulas and diagrams are
full of them. Should an output, a title or a claim ever reach a page unescaped, what it brings does not run.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from guide.files import write_bytes

_SCRIPT = re.compile(
    r"<script(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL | re.IGNORECASE
)
_CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_DATA = re.compile(r"""\btype=["']?(?!text/javascript|module)[\w+-]+/""", re.IGNORECASE)
"""A script element of another kind holds data: nothing of it runs."""
_ALLOWED = {
    "default-src": "'none'",
    "connect-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "style-src": "'self' 'unsafe-inline'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def declare(site: Path) -> int:
    """Say in the head of each page of `site` what it may load; the number of pages."""
    count = 0
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        charset = _CHARSET.search(text)
        if charset is None:
            continue  # no page of the guide: every template of it says its encoding first
        line = f'\n<meta http-equiv="Content-Security-Policy" content="{policy(text)}">'
        whole = text[: charset.end()] + line + text[charset.end() :]
        write_bytes(page, whole.encode())
        count += 1
    return count


def policy(page: str) -> str:
    """The policy for the HTML `page`: search runs WebAssembly, and every inline script is named by its SHA-256."""
    inline = sorted(
        {
            _digest(script["text"])
            for script in _SCRIPT.finditer(page)
            if "src=" not in script["attributes"] and not _DATA.search(script["attributes"])
        }
    )
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *inline])
    rules = {**_ALLOWED, "script-src": scripts}
    return "; ".join(f"{name} {value}" for name, value in sorted(rules.items()))


def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
