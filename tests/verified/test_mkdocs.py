"""The adapter, by real builds of the tiny project in a theme that shows the page and no more."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer

from tests.verified.tiny import Tiny, record
from verified import markdown
from verified.watching import Watcher

LIST = "sums/total/in_list"
ZH, EN = "docs/zh/sums.md", "docs/en/sums.md"
CONFIGURATION = """
    site_name: Sums
    use_directory_urls: true
    theme:
      name: null
      custom_dir: theme
    plugins:
      - verified
    markdown_extensions:
      - verified
      - admonition
      - attr_list
      - md_in_html
      - pymdownx.blocks.html
      - pymdownx.highlight
      - pymdownx.superfences
      - pymdownx.tabbed:
          alternate_style: true
"""
TEMPLATE = """
    <html><body data-verified='{{ (verified or {}) | tojson }}'>{{ page.content }}</body></html>
"""


@dataclass
class Built:
    """A finished build."""

    site: Path
    said: list[str]

    def html(self, page: str = "en/sums") -> str:
        """The page as it is published."""
        return (self.site / page / "index.html").read_text(encoding="utf-8")

    def text(self, page: str = "en/sums") -> str:
        """What a reader reads on it."""
        return re.sub(r"\s+", " ", re.sub("<[^>]*>", "", self.html(page)))

    def told(self, page: str = "en/sums") -> dict[str, object]:
        """What the template is given."""
        found = re.search("data-verified='(.*?)'", self.html(page))
        assert found
        table: dict[str, object] = json.loads(found[1].replace("&#39;", "'"))
        return table


Build = Callable[..., Built]


@pytest.fixture
def site(ran: Tiny) -> Tiny:
    """The tiny project with a site."""
    ran.write("mkdocs.yml", CONFIGURATION)
    ran.write("theme/main.html", TEMPLATE)
    return ran


@pytest.fixture
def build(site: Tiny, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Build]:
    """Builds the site."""

    def run(strict: bool = False) -> Built:
        caplog.clear()
        with caplog.at_level(logging.INFO):
            config = load_config(
                str(site.path("mkdocs.yml")), site_dir=str(tmp_path / "site"), strict=strict
            )
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
        said = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
        return Built(tmp_path / "site", said)

    parent = logging.getLogger("verified").parent
    markdown.current.set(None)
    yield run
    markdown.current.set(None)
    logging.getLogger("verified").parent = parent


# ------------------------------------------------------------------------------ all is well


def test_the_pages_are_built_without_a_word(build: Build) -> None:
    built = build(strict=True)
    assert built.said == []
    assert "The mean is 2.3333 apples. The mean is greater than 2.✓" in built.text()
    assert "平均数是 2.3333 apples。平均数大于 2。✓" in built.text("zh/sums")
    assert "输出" in built.html("zh/sums") and "输出" not in built.html()
    for page in ("en/sums", "zh/sums"):
        assert not re.search(r"/{3,}|\{value|\{claim", re.sub("https?://", "", built.text(page)))
        assert re.findall(r"<label[^>]*>(.*?)</label>", built.html(page)) == ["List", "Dict"]


def test_sources_are_linked_from_the_pages_own_depth(build: Build) -> None:
    assert f'href="../../source/snippets/{LIST}.py"' in build().html()


def test_the_template_is_told_what_ran(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    told = build().told()
    assert told["snippets"] == [LIST, "sums/total/in_dict", "broken/missing_key"]
    assert told["versions"] and "python" in str(told["versions"])
    assert (told["stale"], told["stamp"]) == (False, None)
    monkeypatch.setenv("VERIFIED_STAMP", '{"date": "2026-11-21"}')
    assert build().told()["stamp"] == {"date": "2026-11-21"}


def test_a_stamp_that_is_no_json_is_told(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERIFIED_STAMP", "yesterday")
    with pytest.raises((PluginError, ConfigurationError, Abort), match="VERIFIED_STAMP"):
        build()


def test_the_time_of_the_extension_is_told(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    build()
    assert any(re.fullmatch(r"verified: 2 pages, \d+ ms", r.getMessage()) for r in caplog.records)


def test_what_pages_are_made_of_is_watched(site: Tiny) -> None:
    config = load_config(str(site.path("mkdocs.yml")))
    config = config.plugins.on_config(config)
    assert {str(site.path("snippets")), str(site.path("claims"))} <= set(config.watch)


def test_each_build_reads_everything_anew(site: Tiny, build: Build) -> None:
    build()
    record(site, LIST, "total: 7\nmean: 9.9999 apples\n")
    assert "The mean is 9.9999 apples." in build().text()


def test_building_executes_and_writes_nothing(site: Tiny, build: Build) -> None:
    site.leave_a_trace(f"snippets/{LIST}.py")
    before = site.files()
    build()
    assert site.files() == before
    assert not site.was_executed(f"snippets/{LIST}.py")


# --------------------------------------------------------------------------- what is wrong


def test_a_changed_snippet_shows_its_old_output_and_says_so(site: Tiny, build: Build) -> None:
    site.edit(f"snippets/{LIST}.py", "[1, 2, 4]", "[1, 2, 5]")
    built = build()
    assert "has not been run since it changed" in built.text()
    assert "total: 7" in built.text()
    assert built.told()["stale"] is True
    for page in (EN, ZH):
        line = site.line(page, "/// snippet | sums/total")
        assert any(
            s.startswith(f"{page}:{line}: '{LIST}' has not been run since it changed: snippets/")
            for s in built.said
        )
    with pytest.raises(Abort, match="warnings in strict mode"):
        build(strict=True)


WRONG = [
    ("/// snippet | sums/totl\n///", "no snippet 'sums/totl' (did you mean 'sums/total'?)"),
    ("/// snippet | sums/total\nshow: totl\n///", "has no region 'totl' (did you mean 'total'?)"),
    ("/// snippet | sums/total\nshwo: x\n///", "has no option 'shwo' (did you mean 'show'?)"),
    ("/// snippet | sums/total", "is left open: end it with a line `///`"),
    ("/// snipet | sums/total\n///", "no directive 'snipet' (did you mean 'snippet'?)"),
    ("/// claim | none\n///", "no claim 'none'"),
    (f"Text {{value {LIST}:maen}}.", "prints no value 'maen' (did you mean 'mean'?)"),
    ("Text {value}.", "directive 'value' names nothing"),
    ("Text {claim}.", "directive 'claim' names nothing"),
    (f"Text {{value {LIST}:mean", "left open"),
    (f"Text {{value\n{LIST}:mean}}.", "left open"),
    ("//// snippet | sums/total\n////", ""),
    ("```x = 1``` is code.\n\n//// snippet | sums/totl\n///", ""),
]


@pytest.mark.parametrize(("text", "said"), WRONG, ids=[text[:30] for text, _ in WRONG])
def test_what_is_wrong_is_told_with_file_and_line_and_shown(
    site: Tiny, build: Build, text: str, said: str
) -> None:
    line = len(site.read(EN).split("\n")) + 1 + text.count("\n\n") * 2
    site.add_to_page(text)
    built = build()  # not strict: as `mkdocs serve` builds it, it goes on
    for page in (EN, ZH):
        assert any(re.match(rf"{page}:{line}: .*{re.escape(said)}", s) for s in built.said), (
            built.said
        )
    assert "Sums" in built.text()
    shown = re.sub(r"<code>.*?</code>", "", built.html())
    assert not re.search(r"/{3,} *sni|\{value|\{claim", shown)
    with pytest.raises(Abort, match="warnings in strict mode"):
        build(strict=True)


@pytest.mark.parametrize(
    "text",
    [
        "<div>\n/// snippet | sums/total\n///\n</div>",
        "Text.\n\n    /// snippet | sums/total\n    show: total\n    ///",
        "> /// snippet | sums/total\n> ///",
        "- /// snippet | sums/total\n  ///",
        "```sh\nnever closed\n\n/// snippet | sums/total\n///",
        "Text\n/// snippet | sums/total\n///",
    ],
)
def test_no_directive_nor_half_of_one_is_published(site: Tiny, build: Build, text: str) -> None:
    """Wherever it stands: it is expanded, or the strict build stops."""
    site.add_to_page(text)
    tabs = build_or_none(build)
    if tabs is not None:
        assert tabs.count(">List</label>") == 2, "neither expanded nor refused"
        assert not re.search(r"/{3,} ?(snippet|html)|attrs: \{", re.sub("<[^>]*>", "", tabs))


def build_or_none(build: Build) -> str | None:
    try:
        return build(strict=True).html()
    except (Abort, PluginError):
        return None


def test_a_directive_that_comes_too_late_is_refused(
    site: Tiny, build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    """Included by an extension that runs after ours: nothing expands it any more."""
    site.edit(
        "mkdocs.yml",
        "- pymdownx.superfences\n",
        "- pymdownx.superfences\n  - pymdownx.snippets\n",
    )
    part = site.write("part.md", "Text.\n\n/// claim | mean-above-two\n///\n")
    site.add_to_page(f'--8<-- "{part}"')
    site.edit("mkdocs.yml", "- pymdownx.snippets\n", '- pymdownx.snippets: {base_path: "/"}\n')
    with pytest.raises(Abort):
        build()
    assert "sums.md: a raw directive (`/// claim`) would be published" in caplog.text


@pytest.mark.parametrize("damage", ["cut", "edited", "half", "newer", "none"])
def test_a_record_that_cannot_be_trusted_is_not_published(
    site: Tiny, build: Build, damage: str
) -> None:
    meta, out = f"snippets/{LIST}.json", f"snippets/{LIST}.out"
    if damage == "cut":
        site.path(meta).write_text(site.read(meta)[:60])
    elif damage == "edited":
        site.edit(out, "7", "8")
    elif damage == "newer":
        site.edit(meta, '"format": 1', '"format": 2')
    else:
        site.path(meta).unlink()
        if damage == "none":
            site.path(out).unlink()
    site.grow_old()
    built = build()
    line = site.line(EN, "/// snippet | sums/total")
    assert any(s.startswith(f"{EN}:{line}: snippets/{LIST}.") for s in built.said), built.said
    assert "total: 8" not in built.text() and "2.3333" not in built.text()
    assert "The mean is greater than 2." not in built.text()
    with pytest.raises(Abort, match="warnings in strict mode"):
        build(strict=True)


def test_a_claim_whose_predicate_is_false_stops_the_build(site: Tiny, build: Build) -> None:
    site.edit("claims/sums.yml", "in_list:mean > 2", "in_list:mean > 9")
    built = build()
    line = site.line(EN, "/// claim")
    assert any(
        s.startswith(f"{EN}:{line}: claim 'mean-above-two' does not hold: ") for s in built.said
    )
    assert "The mean is greater than 2." not in built.text()


@pytest.mark.parametrize("front", ["", "---\ntitle: A\n---\n", "---\ntitle: A\n---\n\n\n\n"])
def test_lines_are_counted_from_the_top_of_the_file(site: Tiny, build: Build, front: str) -> None:
    for page in (EN, ZH):
        site.path(page).write_text(f"{front}# A\n\n{{value none:x}}\n\n\n")
    line = front.count("\n") + 3
    assert [s.split(" ")[0] for s in build().said if "none" in s] == [
        f"{EN}:{line}:",
        f"{ZH}:{line}:",
    ]


def test_a_title_taken_from_a_heading_is_no_raw_directive(site: Tiny, build: Build) -> None:
    for page in (EN, ZH):
        site.path(page).write_text(f"# At {{value {LIST}:mean}} {{ #at }}\n\nText.\n")
    built = build(strict=True)
    assert "At 2.3333 apples" in built.text()
    assert "{value" not in built.html()


# ------------------------------------------------------------- the configuration is wrong


def test_the_extension_left_out_is_told_before_anything_is_built(site: Tiny, build: Build) -> None:
    site.edit("mkdocs.yml", "markdown_extensions:\n  - verified\n", "markdown_extensions:\n")
    with pytest.raises(ConfigurationError) as told:
        build()
    assert "mkdocs.yml: markdown_extensions lacks `verified`" in str(told.value)


def test_an_extension_that_directives_need_is_named_if_it_is_left_out(
    site: Tiny, build: Build
) -> None:
    site.edit("mkdocs.yml", "  - pymdownx.blocks.html\n", "")
    site.edit("mkdocs.yml", "  - attr_list\n", "")
    with pytest.raises(ConfigurationError) as told:
        build()
    assert "mkdocs.yml: markdown_extensions lacks `attr_list`, `pymdownx.blocks.html`" in str(
        told.value
    )


def test_an_extension_may_come_within_another(site: Tiny, build: Build) -> None:
    site.edit("mkdocs.yml", "  - attr_list\n", "  - extra\n")
    assert build(strict=True).said == []


def test_the_extension_may_have_its_long_name(site: Tiny, build: Build) -> None:
    site.edit("mkdocs.yml", "extensions:\n  - verified\n", "extensions:\n  - verified.markdown\n")
    assert build(strict=True).said == []


def test_left_out_it_ends_the_command_with_a_message_and_no_site(
    site: Tiny, tmp_path: Path
) -> None:
    site.edit("mkdocs.yml", "markdown_extensions:\n  - verified\n", "markdown_extensions:\n")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")],
        cwd=site.root,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "markdown_extensions lacks `verified`" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


def test_the_plugin_left_out_stops_a_strict_build_too(site: Tiny, tmp_path: Path) -> None:
    """The extension alone knows neither page nor language: it must not guess in silence."""
    site.edit("mkdocs.yml", "plugins:\n  - verified\n", "plugins: []\n")
    site.write("theme/main.html", "{{ page.content }}")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=site.root, capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    assert "add the plugin `verified` to mkdocs.yml" in done.stderr


def test_a_wrong_pyproject_is_told(site: Tiny, build: Build) -> None:
    site.edit("pyproject.toml", "timeout = 10", "timeot = 10")
    with pytest.raises(ConfigurationError, match=r"pyproject.toml:4: .* has no 'timeot'"):
        build()


def test_strict_builds_fail_by_their_exit_status(site: Tiny, tmp_path: Path) -> None:
    site.edit(f"snippets/{LIST}.py", "[1, 2, 4]", "[1, 2, 5]")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "site")]
    done = subprocess.run(command, cwd=site.root, capture_output=True, text=True)
    assert done.returncode == 1
    assert f"{EN}:8: '{LIST}' has not been run since it changed: " in done.stderr
    assert "Traceback" not in done.stderr


def test_without_what_executes_the_site_builds(site: Tiny, tmp_path: Path) -> None:
    """Stands for a machine without the frameworks: what executes is not even importable."""
    code = """
import sys
import threading
for name in ("execute", "child", "server", "run"):
    sys.modules[f"verified.{name}"] = None
from mkdocs.__main__ import cli
cli(["build", "--strict", "--quiet", "--site-dir", sys.argv[1]])
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "site")],
        cwd=site.root,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "site" / "en" / "sums" / "index.html").exists()


def test_beside_a_watch_a_save_is_built_once_with_its_output(tiny: Tiny) -> None:
    tiny.write("mkdocs.yml", CONFIGURATION)
    tiny.write("theme/main.html", TEMPLATE)
    config = load_config(str(tiny.root / "mkdocs.yml"))
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tiny.root), polling_interval=0.05)
    seen: list[str] = []
    server.builder = lambda: seen.append((tiny.root / "output").read_text(encoding="utf-8"))
    config.plugins.on_config(config)
    config.plugins.on_serve(server, config=config, builder=server.builder)
    server.watch(str(tiny.root / "snippets"))
    (tiny.root / "output").write_text("old", encoding="utf-8")
    watcher = Watcher(tiny.root / ".verified")
    try:
        watcher.busy()
        server._want_rebuild = True  # what the records, once written, make of it

        def ran() -> None:
            (tiny.root / "output").write_text("new", encoding="utf-8")
            watcher.idle()

        threading.Timer(0.2, ran).start()
        server.builder()
        assert seen == ["new"]
        assert not server._want_rebuild  # no second build
        server._want_rebuild = True
        server.builder()
        assert server._want_rebuild  # nothing was on its way: no change is dropped
    finally:
        watcher.close()
        server.server_close()
