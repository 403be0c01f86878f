from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verified.directives import Directive, Line, fences, parse, without_code


def parsed(text: str) -> list[Directive | Line]:
    return list(parse(text.split("\n")))


def directives(text: str) -> list[Directive]:
    return [part for part in parsed(text) if isinstance(part, Directive)]


def the(text: str) -> Directive:
    (found,) = directives(text)
    return found


# --------------------------------------------------------------------------------- blocks


def test_a_block_has_its_lines_and_options() -> None:
    found = the("text\n\n/// snippet | sums/total\nshow: a, b  c\noutput: no\n///\nmore")
    assert found == Directive(
        "snippet", "sums/total", 3, 6, {"show": "a, b  c", "output": "no"}, indent=""
    )
    assert found.regions == ("a", "b", "c")


def test_a_block_may_stand_inside_a_list_or_a_tab() -> None:
    found = the('=== "Tab"\n\n    /// claim | mean-above-two\n    ///\n')
    assert (found.kind, found.id, found.indent, found.wrong) == (
        "claim",
        "mean-above-two",
        "    ",
        "",
    )


@pytest.mark.parametrize("line", ["///snippet|a/b", "///  snippet  |  a/b  ", "/// snippet | a/b"])
def test_blanks_in_the_first_line_do_not_matter(line: str) -> None:
    assert (the(f"{line}\n///").id, the(f"{line}\n///").wrong) == ("a/b", "")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("/// snipet | a/b\n///", "no directive 'snipet' (did you mean 'snippet'?)"),
        ("/// Snippet | a/b\n///", "no directive 'Snippet' (did you mean 'snippet'?)"),
        (
            "/// chart | a/b\n///",
            "no directive 'chart' (it has: snippet, claim, ledger, article, status, glossary, bench)",
        ),
        ("/// snippet\n///", "directive 'snippet' names nothing: write `/// snippet | id`"),
        ("/// snippet |\n///", "directive 'snippet' names nothing: write `/// snippet | id`"),
        (
            "/// snippet | a/b\nshwo: x\n///",
            "directive 'snippet' has no option 'shwo' (did you mean 'show'?)",
        ),
        ("/// claim | a\nshow: x\n///", "directive 'claim' has no option 'show'"),
        ("/// snippet | a/b\noutput: maybe\n///", "option 'output' is yes or no, not 'maybe'"),
        ("/// snippet | a/b", "directive 'snippet' is left open: end it with a line `///`"),
        (
            "/// snippet | a/b\nshow: x",
            "directive 'snippet' is left open: end it with a line `///`",
        ),
        ("/// snippet | a/b\n\n///", "directive 'snippet' is left open: end it with a line `///`"),
        (
            "/// snippet | a/b\nProse goes on.\n",
            "directive 'snippet' is left open: end it with a line `///`",
        ),
    ],
)
def test_a_block_whose_form_is_wrong_says_so(text: str, wrong: str) -> None:
    assert directives(text)[0].wrong == wrong


def test_a_block_left_open_does_not_swallow_the_next() -> None:
    first, second = directives("/// snippet | a/b\n\nProse.\n\n/// snippet | c/d\n///\n")
    assert "left open" in first.wrong
    assert (second.id, second.wrong, second.line) == ("c/d", "", 5)


def test_an_option_given_twice_is_told() -> None:
    assert "twice" in the("/// snippet | a/b\nshow: x\nshow: y\n///").wrong


def test_blocks_of_other_extensions_are_left_alone() -> None:
    text = "/// html | figure\n<img>\n///\n\n/// details | More\n    type: note\nText.\n///\n"
    assert directives(text) == []
    assert len(parsed(text)) == len(text.split("\n"))


def test_a_value_in_the_title_of_another_block_is_seen() -> None:
    assert the("/// details | The mean is {value a/b:x}\ntext\n///").id == "a/b:x"


@pytest.mark.parametrize(
    "text",
    [
        "//// snippet | a/b\n////",
        "> /// snippet | a/b\n> ///",
        "- /// snippet | a/b\n  ///",
        "1. /// snippet | a/b\n   ///",
        "/// snippet: a/b\n///",
        "/// snippet a/b\n///",
    ],
)
def test_what_looks_like_a_block_and_is_none_is_told(text: str) -> None:
    """Or else it would be published as it stands."""
    found = directives(text)
    assert found, "taken for prose"
    assert found[0].line == 1
    assert found[0].wrong or found[0].id == "a/b"


# --------------------------------------------------------------------------------- fences


@pytest.mark.parametrize(
    "text",
    [
        "```\n/// snippet | a/b\n///\n{value a/b:x}\n```",
        "~~~~ text\n~~~\n/// snippet | a/b\n///\n~~~~",
        "```` md\n```\n/// snippet | a/b\n///\n```\n````",
        "    ```\n    {value a/b:x}\n    ```",
    ],
)
def test_fenced_code_is_passed_over(text: str) -> None:
    assert parsed(text) == []
    assert len(list(fences(text.split("\n")))) == 1


def test_a_fence_has_a_line_and_an_info_string() -> None:
    text = "a\n```python\nx\n```\n\n~~~ {.sh title='x'}\n```\n~~~\n"
    assert [f[:2] for f in fences(text.split("\n"))] == [(2, "python"), (6, "{.sh title='x'}")]


def test_code_in_a_sentence_begins_no_fence() -> None:
    text = "```x = 1``` is code.\n\n/// snippet | a/b\n///\n\nIt is {value a/b:x}.\n"
    assert [d.id for d in directives(text)] == ["a/b", "a/b:x"]
    assert list(fences(text.split("\n"))) == []


def test_a_fence_left_open_does_not_hide_a_directive() -> None:
    """Markdown takes it for a paragraph: what follows is published as it stands."""
    found = directives("```sh\nls\n\n/// snippet | a/b\n///\n")
    assert found and (found[0].id == "a/b" or found[0].wrong)


# ------------------------------------------------------------------------ inside sentences


def test_an_inline_directive_has_its_columns() -> None:
    line = "平均数是 {value a/b:x}，见 {claim c}。"
    value, claim = directives(line)
    assert (value.kind, value.id, line[slice(*value.span)]) == ("value", "a/b:x", "{value a/b:x}")
    assert (claim.kind, claim.id, line[slice(*claim.span)]) == ("claim", "c", "{claim c}")
    assert value.inline and value.line == value.end == 1


def test_inline_code_holds_no_directive() -> None:
    text = "Write `{value a/b:x}` or ``{claim `c` }`` or {value a/b:y}."
    assert [d.id for d in directives(text)] == ["a/b:y"]


def test_the_columns_stay_when_code_is_blanked() -> None:
    text = "a `b` ``c ` d`` e"
    assert without_code(text) == "a     " + " " * 9 + " e"
    assert len(without_code(text)) == len(text)


@pytest.mark.parametrize("text", ["{value}", "{value }", "{claim}"])
def test_an_inline_directive_that_names_nothing_says_so(text: str) -> None:
    assert the(f"It is {text}.").wrong.startswith(f"directive '{text[1:6]}' names nothing")


@pytest.mark.parametrize(
    "text",
    [
        "It is {value a/b:x",
        "It is {value a/b:x and goes on.",
        "It is {value\na/b:x}.",
        "It is {value a/b:x\n} high.",
        "It is {claim c",
    ],
)
def test_an_inline_directive_left_open_is_told(text: str) -> None:
    found = the(text)
    assert found.line == 1
    assert "left open" in found.wrong


# ------------------------------------------------------------------------- any page at all

PIECES = st.sampled_from(
    [
        "",
        "/// snippet | a/b",
        "/// snippet |",
        "    /// claim | c",
        "/// html | div",
        "///",
        "    ///",
        "////",
        "show: x",
        "output: no",
        "nothing: x",
        "```",
        "````python",
        "~~~",
        "    ```",
        "Prose with {value a/b:x} and `{value c}`.",
        "{claim c}{claim d}",
        "{value",
        "# Heading { #x }",
        "> quoted",
        "- item",
    ]
)
PAGES = st.lists(
    st.one_of(PIECES, st.text(max_size=20).filter(lambda t: "\n" not in t)), max_size=25
)
FENCE = re.compile(r"[ \t]*(?:`{3,}|~{3,})")


@given(PAGES)
@example(["/// snippet | a"] * 25)
@example(["`" * n for n in range(25)])
def test_every_line_is_prose_or_directive_or_in_a_fence(lines: list[str]) -> None:
    covered: list[int] = []
    for part in parse(lines):
        if isinstance(part, Line):
            assert part.text == lines[part.number - 1]
            covered.append(part.number)
        elif part.inline:
            assert part.line == part.end == covered[-1]  # it follows its own line
            start, end = part.span
            assert lines[part.line - 1][start:end].startswith("{" + part.kind)
        else:
            assert part.line <= part.end <= len(lines)
            covered += range(part.line, part.end + 1)
    assert covered == sorted(set(covered))
    inside = set(range(1, len(lines) + 1)) - set(covered)
    opened = {number for number, _, _ in fences(lines)}
    # What is left over is fenced: each stretch of it begins with the mark of a fence.
    for number in inside:
        if number - 1 not in inside:
            assert number in opened and FENCE.match(lines[number - 1])
