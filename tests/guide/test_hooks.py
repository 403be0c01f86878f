"""The ways to build that guide.build does not use: both languages in one go, and one alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

from guide import hooks

FIRST = "start/first-gradient/index.html"


def mkdocs_build(repository: Path, **environment: str) -> Path:
    """What `mkdocs serve` would show."""
    site = repository / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    settings = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment
    run = subprocess.run(
        command, cwd=repository, env=settings, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return site


def test_in_one_go_english_lies_below_en(repository: Path) -> None:
    # Many machines have LANGUAGE in their environment; it is gettext's and chooses nothing here.
    site = mkdocs_build(repository, LANGUAGE="en_US:en")
    zh, en = (site / FIRST).read_text("utf-8"), (site / "en" / FIRST).read_text("utf-8")
    assert '<html lang="zh"' in zh and '<html lang="en"' in en
    assert 'href="../../en/start/first-gradient/" hreflang="en"' in zh
    assert 'href="../../../start/first-gradient/" hreflang="zh"' in en
    assert 'hreflang="en" href="http://localhost:8000/en/start/first-gradient/"' in zh
    assert '<html lang="zh"' in (site / "404.html").read_text("utf-8")
    for html, root in ((zh, "../../"), (en, "../../../")):
        assert f'__md_scope=new URL("{root}",location)' in html, "tabs are remembered for both"


def test_one_language_alone_stands_at_the_root_and_switches_to_nothing(repository: Path) -> None:
    site = mkdocs_build(repository, GUIDE_LANGUAGE="en")
    html = (site / FIRST).read_text("utf-8")
    assert '<html lang="en"' in html and "Follow it" in html
    assert "language-switch" not in html and "hreflang" not in html
    assert not (site / "en").exists()


def test_a_number_and_its_unit_stay_on_one_line() -> None:
    html = "<p>95 % in 8 ms, 2 steps of 5 s</p><pre><code>7 % 3</code></pre><code>7 % 3</code>"
    wanted = (
        html.replace("95 %", "95\u00a0%").replace("8 ms", "8\u00a0ms").replace("5 s<", "5\u00a0s<")
    )
    assert hooks.on_page_content(html, Mock(), in_language("zh"), None) == wanted


def test_chinese_is_marked_on_english_pages_alone() -> None:
    html = "<p>1. 代码解读</p>"
    assert hooks.on_page_content(html, Mock(), in_language("zh"), None) == html
    assert 'lang="zh"' in hooks.on_page_content(html, Mock(), in_language("en"), None)


def in_language(locale: str) -> Mock:
    """A configuration that builds this language."""
    return Mock(plugins={"i18n": Mock(current_language=locale)})
