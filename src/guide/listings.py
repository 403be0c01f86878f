"""Listings that a phone opens sooner.

Pygments wraps every token. Names, punctuation, operators and blanks are two thirds of a listing; on a long page that
is thousands of elements to style and to lay out, which a phone takes a second for. What has the colour of plain text
needs no element of its own.

Material's script measures each set of tabs that has `data-tabs` and changes it, one after the other: the page is laid
out anew for each. The tabs work without (they are radio buttons); assets/js/guide.js changes those of one name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

_PLAIN = re.compile(r'<span class="(?:n|p|o|w|sa|kc)">([^<]*)</span>')
_TABS = re.compile(r'(<div class="tabbed-set[^"]*") data-tabs="[^"]*"')
_CODE = re.compile(r"<pre\b.*?</pre>", re.DOTALL)


@lru_cache(maxsize=256)  # while serving, most pages are as they were
def lighten(html: str) -> str:
    """`html` without the elements that change nothing; the text stays the same."""
    return _CODE.sub(lambda code: _PLAIN.sub(r"\1", code[0]), _TABS.sub(r"\1", html))


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Lighten the listings of a page."""
    return lighten(html)
