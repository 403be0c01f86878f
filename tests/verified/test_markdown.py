from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from markdown import Markdown

from tests.verified.tiny import Tiny, record
from verified import markdown

LIST = "sums/total/in_list"
EXTENSIONS = [
    "verified",
    "admonition",
    "attr_list",
    "md_in_html",
    "tables",
    "pymdownx.blocks.html",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
]


@pytest.fixture
def told(tiny: Tiny) -> Tiny:
    record(tiny, LIST, "total: 7\nmean: 2.3333 apples\n")
    record(tiny, "sums/total/in_dict", "total: 7\nmean: 2.3334 apples\n")
    record(tiny, "broken/missing_key", "KeyError: 'pear'\n", "failed-as-declared")
    return tiny


@pytest.fixture(autouse=True)
def _no_page() -> Iterator[None]:
    markdown.current.set(None)
    yield
    markdown.current.set(None)


def html_of(tiny: Tiny, text: str, language: str = "en") -> str:
    options: dict[str, dict[str, Any]] = {
        "verified": {"root": str(tiny.root), "language": language, "page": f"{language}/x.md"},
        "pymdownx.tabbed": {"alternate_style": True},
    }
    return Markdown(extensions=EXTENSIONS, extension_configs=options).convert(text)


def without_code(html: str) -> str:
    return re.sub(r"<code>.*?</code>", "", html)


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]*>", "", html))


def test_a_pair_is_two_linked_tabs_with_source_and_output(told: Tiny) -> None:
    html = html_of(told, "/// snippet | sums/total\nshow: total\n///\n")
    assert re.findall(r"<label[^>]*>(.*?)</label>", html) == ["List", "Dict"]
    assert 'class="verified"' in html and 'data-snippet="sums/total"' in html
    assert html.count('class="provenance"') == 2
    assert "mean: 2.3333 apples" in text_of(html)
    assert "///" not in html


def test_the_page_of_the_tiny_project_reads_well(told: Tiny) -> None:
    page = told.read("docs/zh/sums.md").split("---\n", 2)[2]
    html = html_of(told, page, "zh")
    assert "平均数是 2.3333 apples。平均数大于 2。✓" in text_of(html)
    assert "KeyError: 'pear'" in html or "KeyError: &#39;pear&#39;" in html
    assert not re.search(r"///|\{value|\{claim|===", html)


@pytest.mark.parametrize(
    "text",
    [
        "- item\n\n    /// snippet | sums/total\n    show: total\n    ///\n",
        '??? note "More"\n\n    /// snippet | sums/total\n    show: total\n    ///\n',
        '=== "Tab"\n\n    /// snippet | sums/total\n    show: total\n    ///\n',
        "/// html | div\n/// snippet | sums/total\nshow: total\n///\n///\n",
        "> quoted {value sums/total/in_list:mean}\n\n/// snippet | sums/total\n///\n",
    ],
)
def test_a_directive_works_wherever_markdown_does(told: Tiny, text: str) -> None:
    html = html_of(told, text)
    assert re.findall(r"<label[^>]*>(List|Dict)</label>", html) == ["List", "Dict"]
    assert "///" not in html


def test_a_value_works_wherever_text_does(told: Tiny) -> None:
    value = f"{{value {LIST}:mean}}"
    text = f"# At {value} {{ #x }}\n\n| a |\n|---|\n| {value} |\n\n- **{value}**, [{value}](#x)\n"
    html = html_of(told, text)
    assert html.count(">2.3333 apples</span>") == 4
    assert '<h1 id="x">' in html


def test_an_output_is_shown_as_it_is(told: Tiny) -> None:
    output = '```\n/// snippet | x\n///\n<b>*no*</b> {value x}\n--8<-- "x"\n[a]: b\n    $x$\n'
    record(told, LIST, output)
    html = html_of(told, f"/// snippet | {LIST}\nshow: total\n///\n")
    import html as entities

    shown = entities.unescape(re.sub("<[^>]*>", "", html))
    for line in output.splitlines():
        assert line in shown.replace(";--8<--", "--8<--")
    assert "<b>" not in html


def test_fenced_and_inline_code_is_left_alone(told: Tiny) -> None:
    html = html_of(told, "```text\n/// snippet | x\n///\n```\n\nWrite `{value a/b:x}`.\n")
    assert "/// snippet | x" in html and "{value a/b:x}" in html


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Text.\n\n/// snippet | sums/totl\n///\n", 3, "no snippet 'sums/totl' (did you mean"),
        ("Text.\n\n/// snippet | sums/total\nshow: x\n///\n", 3, "has no region 'x'"),
        ("Text.\n\n/// snippet | sums/total\nshwo: x\n///\n", 3, "has no option 'shwo'"),
        ("Text.\n\n/// snippet | sums/total\n\nText.\n", 3, "is left open"),
        ("Text.\n\n/// snipet | sums/total\n///\n", 3, "no directive 'snipet'"),
        ("Text.\n\nIt is {value sums/total/in_list:x}.\n", 3, "prints no value 'x'"),
        ("Text.\n\nIt is {value sums/total/in_list:x\n", 3, "left open"),
        ("Text.\n\nIt is {claim none}.\n", 3, "no claim 'none'"),
        ("Text.\n\n//// snippet | sums/total\n////\n", 3, ""),
        ("Text.\n\n> /// snippet | sums/totl\n> ///\n", 3, ""),
        ("Text.\n\n- /// snippet | sums/totl\n  ///\n", 3, ""),
    ],
)
def test_what_is_wrong_is_warned_of_and_shown(
    told: Tiny, caplog: pytest.LogCaptureFixture, text: str, line: int, said: str
) -> None:
    with caplog.at_level(logging.WARNING, "verified"):
        html = html_of(told, text)
    warnings = [r.getMessage() for r in caplog.records if r.name == "verified"]
    assert warnings, "nothing was said"
    assert warnings[0].startswith(f"docs/en/x.md:{line}: ")
    assert said in warnings[0]
    assert not re.search(r"/{3,} *snip|\{value|\{claim", without_code(html)), "published raw"


def test_all_that_is_wrong_on_a_page_is_warned_of(
    told: Tiny, caplog: pytest.LogCaptureFixture
) -> None:
    html_of(told, "{value a:b} {claim c}\n\n/// snippet | d\n///\n\n/// claim | e\n///\n")
    places = [r.getMessage().split(" ")[0] for r in caplog.records if r.name == "verified"]
    assert sorted(places) == sorted(f"docs/en/x.md:{n}:" for n in (1, 1, 3, 6))


def test_a_stale_snippet_is_warned_of_with_what_changed(
    told: Tiny, caplog: pytest.LogCaptureFixture
) -> None:
    told.edit(f"snippets/{LIST}.py", "[1, 2, 4]", "[1, 2, 5]")
    html = html_of(told, "/// snippet | sums/total\n///\n")
    (said,) = [r.getMessage() for r in caplog.records if r.name == "verified"]
    assert said.startswith(f"docs/en/x.md:1: '{LIST}' has not been run since it changed: ")
    assert f"snippets/{LIST}.py changed" in said and f"verified run {LIST}" in said
    assert 'class="ribbon"' in html


def test_the_page_is_told_by_whoever_drives(told: Tiny, caplog: pytest.LogCaptureFixture) -> None:
    context = markdown.Context(told.library, "zh/deep/y.md", "zh", "../../", offset=4)
    markdown.current.set(context)
    html = Markdown(extensions=EXTENSIONS).convert(f"/// snippet | {LIST}\n///\n\n{{claim none}}\n")
    assert 'title="输出"' not in html and "输出" in html
    assert f'href="../../source/snippets/{LIST}.py"' in html
    assert context.snippets == [LIST]
    assert [r.getMessage().split(" ")[0] for r in caplog.records] == ["docs/zh/deep/y.md:8:"]


def test_the_extension_tells_its_own_time(told: Tiny) -> None:
    before = markdown.seconds
    html_of(told, "/// snippet | sums/total\n///\n")
    assert before < markdown.seconds < before + 5


def test_rendering_neither_executes_nor_writes(told: Tiny) -> None:
    told.edit(
        f"snippets/{LIST}.py", "def main", "open('/tmp/x', 'w')\nraise SystemExit\n\n\ndef main"
    )
    before = told.files()
    html_of(told, told.read("docs/en/sums.md"))
    assert told.files() == before


def test_a_page_without_directives_is_left_as_it_is(told: Tiny) -> None:
    text = "# A\n\n- b `{c}` {d}\n\n/// html | div\ne\n///\n"
    lines = text.split("\n")
    assert markdown.expand(lines, markdown.Context(told.library, "x.md", "en")) == lines
