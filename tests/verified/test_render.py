from __future__ import annotations

import html
import os
import re
from pathlib import Path

import pytest

from tests.verified.tiny import Tiny, record
from verified.directives import Directive, parse
from verified.material import escape, fence
from verified.render import Renderer
from verified.rendered import Rendered
from verified.words import WORDS

GOLDEN = Path(__file__).parent / "golden"
LIST, DICT = "sums/total/in_list", "sums/total/in_dict"


def golden(name: str, text: str) -> None:
    """Compare with the file of that name; GOLDEN=1 in the environment writes it instead."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def directive(text: str) -> Directive:
    return next(part for part in parse(text.split("\n")) if isinstance(part, Directive))


def rendered(tiny: Tiny, text: str, language: str = "en", root: str = "../") -> Rendered:
    return Renderer(tiny.library, language, root).block(directive(text))


def good(tiny: Tiny, text: str, language: str = "en") -> str:
    result = rendered(tiny, text, language)
    assert result.problems == []
    return "\n".join(result.lines) + "\n"


def inline(tiny: Tiny, text: str, language: str = "en") -> tuple[str, list[str]]:
    result = Renderer(tiny.library, language).inline(directive(text))
    (line,) = result.lines
    return line, result.problems


@pytest.fixture
def told(tiny: Tiny) -> Tiny:
    """The tiny project with records that are the same everywhere."""
    record(tiny, LIST, "total: 7\nmean: 2.3333 apples\n")
    record(tiny, DICT, "total: 7\nmean: 2.3334 apples\n", seconds=1.5)
    record(tiny, "broken/missing_key", "KeyError: 'pear'\n", "failed-as-declared")
    return tiny


# ------------------------------------------------------------------------------- snippets


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_pair_becomes_tabs(told: Tiny, language: str) -> None:
    golden(f"pair.{language}", good(told, "/// snippet | sums/total\nshow: total\n///", language))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_broken_snippet_becomes_one_listing(told: Tiny, language: str) -> None:
    golden(f"broken.{language}", good(told, "/// snippet | broken/missing_key\n///", language))


def test_one_side_alone_has_no_tabs(told: Tiny) -> None:
    text = good(told, f"/// snippet | {LIST}\n///")
    assert "===" not in text
    assert text.count("````") == 4


def test_without_output_only_the_source_is_shown(told: Tiny) -> None:
    text = good(told, f"/// snippet | {LIST}\noutput: no\n///")
    assert ".output" not in text and "provenance" not in text
    assert "def main()" in text


def test_indentation_is_kept_on_every_line(told: Tiny) -> None:
    lines = rendered(told, "    /// snippet | sums/total\n    ///").lines
    assert all(line.startswith("    ") for line in lines if line)


def test_the_source_is_linked_where_it_can_be_read(told: Tiny) -> None:
    assert f'href="../source/snippets/{LIST}.py"' in good(told, f"/// snippet | {LIST}\n///")
    told.edit("pyproject.toml", "timeout = 10", 'repository = "https://example.org/guide/"')
    record(told, LIST, "total: 7\n")
    text = good(told, f"/// snippet | {LIST}\n///")
    assert f'href="https://example.org/guide/blob/main/snippets/{LIST}.py"' in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/// snippet | sums/totl\n///", "no snippet 'sums/totl' (did you mean 'sums/total'?)"),
        (
            "/// snippet | sums/total\nshow: totl\n///",
            f"snippets/{LIST}.py has no region 'totl' (did you mean 'total'?)",
        ),
        (
            "/// snippet | sums/total\nshwo: total\n///",
            "directive 'snippet' has no option 'shwo' (did you mean 'show'?)",
        ),
        (
            "/// claim | mean-over-two\n///",
            "no claim 'mean-over-two' (did you mean 'mean-above-two'?)",
        ),
        ("/// snippet | sums/total", "directive 'snippet' is left open: end it with a line `///`"),
    ],
)
def test_what_is_wrong_is_shown_and_never_the_directive(told: Tiny, text: str, said: str) -> None:
    result = rendered(told, text)
    assert said in result.problems
    shown = "\n".join(result.lines)
    assert '!!! failure "verified"' in shown
    assert "/// snippet" not in shown and "/// claim" not in shown
    assert said in html.unescape(shown)


def test_all_that_is_wrong_with_a_pair_is_told(told: Tiny) -> None:
    assert len(rendered(told, "/// snippet | sums/total\nshow: nothing\n///").problems) == 2


def test_a_changed_snippet_shows_its_new_source_and_its_old_output(told: Tiny) -> None:
    told.edit(f"snippets/{LIST}.py", "sum(numbers)", "sum(numbers) + 1")
    result = rendered(told, f"/// snippet | {LIST}\n///")
    text = "\n".join(result.lines)
    assert result.stale and result.problems == []
    assert "sum(numbers) + 1" in text and "total: 7" in text
    assert (
        "This code has not been run since it changed; below is its old output: "
        f"snippets/{LIST}.py changed\n{{ .ribbon }}" in text
    )


def test_a_snippet_without_a_record_is_told(tiny: Tiny) -> None:
    result = rendered(tiny, f"/// snippet | {LIST}\n///")
    (said,) = result.problems + result.unusable
    assert said.startswith(f"snippets/{LIST}.py: has not been run: it has no record; run `verified")
    assert "has not been run" in html.unescape("\n".join(result.lines))


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [
        ("needs-hardware", "gpu", "Not run, because it needs: gpu"),
        ("not-run", "costs money (2027-01-01)", "Not run, because: costs money (2027-01-01)"),
    ],
)
def test_what_did_not_run_says_so(told: Tiny, state: str, reason: str, said: str) -> None:
    record(told, LIST, "", state, reason)
    text = good(told, f"/// snippet | {LIST}\n///")
    assert f"{said}\n{{ .ribbon }}" in text
    assert ".output" not in text


def test_a_snippet_that_prints_nothing_has_no_output_box(told: Tiny) -> None:
    record(told, LIST, "")
    text = good(told, f"/// snippet | {LIST}\n///")
    assert ".output" not in text
    assert "{ .provenance }" in text


# -------------------------------------------------------------------------------- fences


@pytest.mark.parametrize(
    "text", ["```\nx\n```", "`````", "~~~\n", "/// snippet | x\n///", "    ````"]
)
def test_a_fence_is_longer_than_any_inside(text: str) -> None:
    first, *body, last, blank = fence("text", text, 'a "title"')
    mark = first.split(" ")[0]
    assert (last, blank) == (mark, "")
    assert "\n".join(body) == text.rstrip("\n")
    assert not any(line.strip().startswith(mark) for line in body)
    assert 'title="a &quot;title&quot;"' in first


def test_no_line_of_a_fence_includes_a_file() -> None:
    _, *body, _, _ = fence("text", '--8<-- "secret.md"\n  -8<- "x"\n', "t")
    assert body == [';--8<-- "secret.md"', '  ;-8<- "x"']


# -------------------------------------------------------------------------- in a sentence


def test_a_value_is_the_number_as_printed(told: Tiny) -> None:
    text, problems = inline(told, "{value sums/total/in_list:mean}")
    assert problems == []
    assert re.sub("<[^>]*>", "", text) == "2.3333 apples"
    assert 'data-value="sums/total/in_list:mean"' in text


def test_a_unit_is_text_and_no_html(told: Tiny) -> None:
    record(told, LIST, "x: 3 <b>&\n")
    text, _ = inline(told, f"{{value {LIST}:x}}")
    assert html.unescape(re.sub("</?span[^>]*>", "", text)) == "3 <b>&"
    assert "<b>" not in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{value sums/totl/in_list:mean}", "no snippet 'sums/totl/in_list'"),
        (f"{{value {LIST}:maen}}", "prints no value 'maen' (did you mean 'mean'?)"),
        ("{value sums/total:mean}", "'sums/total' is a pair: name one side"),
        ("{claim mean-over-two}", "no claim 'mean-over-two'"),
        ("{value}", "directive 'value' names nothing"),
    ],
)
def test_a_wrong_name_in_a_sentence_is_shown(told: Tiny, text: str, said: str) -> None:
    shown, (problem,) = inline(told, text)
    assert said in problem
    assert said in html.unescape(shown)
    assert not re.search(r"\{(value|claim)", re.sub("`[^`]*`", "", shown))


# --------------------------------------------------------------------------------- words


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["zh"].keys() == WORDS["en"].keys()
    assert all(text.strip() for words in WORDS.values() for text in words.values())


def test_a_language_without_words_of_its_own_speaks_english(told: Tiny) -> None:
    assert Renderer(told.library, "fr").words == WORDS["en"]


def test_text_is_escaped_but_its_code_is_kept() -> None:
    assert escape("a <b> & `x < y` <c>") == "a &lt;b&gt; &amp; `x < y` &lt;c&gt;"


# ------------------------------------------------------------------------------- status


def status(tiny: Tiny, id_: str) -> Rendered:
    return Renderer(tiny.library, "en").block(Directive("status", id_, 1, 2))


def test_the_status_names_every_snippet_with_its_state(ran: Tiny) -> None:
    lines = status(ran, "all").lines
    assert "snippet: failed as declared 1, passed 2" in lines
    rows = [line for line in lines if line.startswith("| `")]
    assert [row.split("|")[1:3] for row in rows] == [
        [" `broken/missing_key` ", " failed as declared "],
        [" `sums/total/in_dict` ", " passed "],
        [" `sums/total/in_list` ", " passed "],
    ]


def test_the_status_of_a_folder_names_its_snippets_only(ran: Tiny) -> None:
    text = "\n".join(status(ran, "sums").lines)
    assert "sums/total/in_list" in text
    assert "broken/" not in text
    assert status(ran, "sum").problems == ["no snippet below 'sum' (all of them: `all`)"]


def test_the_status_tells_what_changed_and_what_was_not_run(ran: Tiny) -> None:
    ran.edit("snippets/sums/total/in_list.py", "[1, 2, 4]", "[1, 2, 5]")
    text = '# /// script\n# [tool.verified]\n# needs = "loom"\n# ///\nif __name__ == "__main__":\n    pass\n'
    ran.snippet("sums/woven", text)
    assert ran.verified("run", "sums/woven").code == 0
    found = status(ran, "sums")
    assert "sums/total/in_list" in found.stale
    told = "\n".join(found.lines)
    assert "| `sums/total/in_list` | changed, not run since |" in told
    assert "| `sums/woven` | Not run, because it needs: loom |" in told
