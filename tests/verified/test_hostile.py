"""Text that would be markup, wherever text reaches a page from: a reader sees it, a browser runs nothing."""

from __future__ import annotations

import html
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from tests.verified.test_mkdocs import Built, build, site
from tests.verified.tiny import Tiny

__all__ = ["build", "site"]
HOSTILE = "</code></pre></div><script>alert(1)</script><img src=x onerror=alert(1)>"
SNIPPET = '''
    """Print what is no number."""


    def main() -> None:
        print({text!r})


    if __name__ == "__main__":
        main()
'''
BROKEN = '''
    """Raise what is no name."""
    # /// script
    # [tool.verified]
    # raises = "KeyError"
    # message = "alert"
    # ///
    raise KeyError({text!r})
'''
NOT_RUN = '''
    """Run nothing."""
    # /// script
    # [tool.verified]
    # not_run = {{ reason = {text!r}, until = 2099-01-01 }}
    # ///


    def main() -> None:
        pass


    if __name__ == "__main__":
        main()
'''
CLAIM = """
    - id: claim-of-an-enemy
      topic: sums
      from: guide
      zh: '{text}'
      en: '{text}'
      verdict: "false"
      correction: {{zh: '{text}', en: '{text}'}}
      evidence:
        - citation:
            title: '{text}'
            authors: '{text}'
            year: 2026
            url: 'https://example.org/?"><script>alert(1)</script>'
            read: 2026-11-22
"""


def printed(site: Tiny) -> None:
    site.snippet("sums/enemy", SNIPPET.format(text=HOSTILE))


def raised(site: Tiny) -> None:
    site.snippet("broken/enemy", BROKEN.format(text=HOSTILE))


def excused(site: Tiny) -> None:
    site.snippet("sums/enemy", NOT_RUN.format(text=HOSTILE))


def claimed(site: Tiny) -> None:
    site.write("claims/enemy.yml", CLAIM.format(text=HOSTILE))
    site.add_to_page("{claim claim-of-an-enemy}\n\n/// claim | claim-of-an-enemy\n///\n")


@pytest.mark.parametrize("way", [printed, raised, excused, claimed])
def test_it_is_shown_as_text(
    site: Tiny, build: Callable[..., Built], way: Callable[[Tiny], None]
) -> None:
    way(site)
    assert site.verified("run").code == 0
    built = build(strict=True)
    assert built.said == []
    for page in ("en/sums", "zh/sums"):
        text = built.html(page)
        seen = BeautifulSoup(text, "html.parser")
        assert not seen.find_all("script")
        assert not [tag for tag in seen.find_all(True) if tag.get("onerror")]
        assert "alert(1)" in seen.get_text()
        assert html.escape("<script>", quote=False) in text


def test_an_address_that_is_a_program_is_refused(site: Tiny) -> None:
    site.write(
        "claims/enemy.yml",
        CLAIM.format(text="no").replace("https://example.org/", "javascript:alert(1)//"),
    )
    site.add_to_page("{claim claim-of-an-enemy}")
    told = site.verified("check", "--structure")
    assert told.code == 1
    assert "its citation's 'url' is no web address" in told.err
