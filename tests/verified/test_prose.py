from __future__ import annotations

import re

import pytest

from tests.verified.tiny import Tiny
from verified import prose
from verified.check import structure
from verified.page import Page


def problems(tiny: Tiny, text: str, language: str = "zh") -> list[str]:
    """What is wrong with `text` at the end of a page that shows the pair (its mean is 2.3333)."""
    tiny.add_to_page(text)
    library = tiny.library
    page: Page = next(p for p in library.pages if p.language == language)
    first = tiny.line(page.file, text.split("\n")[0])
    found = prose.check(library, page)
    assert all(p.path == page.file and p.line >= first and p.remedy for p in found)
    return [p.message for p in found]


# Both sides print it: which of the two is named does not matter.
MEASURED = r"holds the measured number '2\.3333' that 'sums/total/in_(list|dict):mean' printed"


def test_the_page_as_it_is_holds_nothing_wrong(ran: Tiny) -> None:
    library = ran.library
    assert [prose.check(library, page) for page in library.pages] == [[], []]


@pytest.mark.parametrize(
    "text",
    [
        "The mean is 2.3333 apples.",
        "The mean is **2.3333**.",
        "The mean (2.3333) is small.",
        "mean=2.3333",
        "2.3333",
        "- It is 2.3333, not 3.",
        "| mean | 2.3333 |",
        "> It is 2.3333.",
        "### It is 2.3333 { #it-is }",
        "It is `2.3333` there.",
        "平均数是 2.3333。",
        "平均数是2.3333。",
        "平均数是 2.3333个。",
        "平均数约2.3333个苹果。",
        "从2.3333到 3",
    ],
)
def test_a_measured_number_that_was_typed_is_told(ran: Tiny, text: str) -> None:
    assert re.fullmatch(MEASURED, problems(ran, text)[0])


@pytest.mark.parametrize("number", ["2.333", "2.33", "+2.3333"])
def test_rounding_does_not_hide_it(ran: Tiny, number: str) -> None:
    (found,) = problems(ran, f"It is {number} here.")
    assert found.startswith(f"holds the measured number '{number}'")


def test_each_typed_number_is_told(ran: Tiny) -> None:
    assert len(problems(ran, "It is 2.3333.\nOr 2.33, or 2.3333.")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "There are 7 of them, in 3 steps, at 0.5 or 100.",
        "It is {value sums/total/in_list:mean}.",
        "Nobody measured 9.8765.",
        "Version 2.3333.1, name x2.3333.",
        "[text](https://example.org/2.3333) and <https://example.org/2.3333>",
        "The formula $2.3333 x$ and",
        "$$\n2.3333\n$$",
        "In 2026, section 4.2, at 2026-11-21.",
        "12.3333 and 2.33331",
    ],
)
def test_other_numbers_are_let_be(ran: Tiny, text: str) -> None:
    assert problems(ran, text) == []


def test_the_remedy_is_the_directive_to_write(ran: Tiny) -> None:
    ran.add_to_page("It is 2.3333.")
    result = ran.verified("check")
    assert result.code == 1
    for page in ("docs/zh/sums.md", "docs/en/sums.md"):
        line = ran.line(page, "It is 2.3333.")
        remedy = r"\n    -> write \{value sums/total/in_(list|dict):mean\}"
        assert re.search(f"{page}:{line}: {MEASURED}{remedy}", result.err)


def test_a_number_of_a_snippet_that_only_a_claim_rests_on_is_told(ran: Tiny) -> None:
    for page in ("docs/zh/x.md", "docs/en/x.md"):
        ran.write(page, "# X { #x }\n\n/// claim | mean-above-two\n///\n\nIt is 2.3333.\n")
    result = ran.verified("check", "--structure")
    assert "docs/en/x.md:6: holds the measured number '2.3333'" in result.err


@pytest.mark.parametrize(
    "text",
    [
        "It takes 12.5 ms.",
        "It takes 3µs.",
        "要 30 毫秒。",
        "要30毫秒。",
        "It is 2.5x faster.",
        "It is 4 times slower.",
        "It is 1.5 × as fast.",
        "快 3 倍。",
        "快了 3.5 倍",
        "慢约2倍",
    ],
)
def test_a_duration_or_a_ratio_is_a_measurement(ran: Tiny, text: str) -> None:
    (found,) = problems(ran, text)
    assert found.startswith("holds the measured number '")


@pytest.mark.parametrize("text", ["It runs 3 times.", "Wait `5 ms`.", "3 msgs", "10 usage notes"])
def test_what_only_looks_like_one_is_let_be(ran: Tiny, text: str) -> None:
    assert problems(ran, text) == []


@pytest.mark.parametrize(
    "fence",
    [
        "```python",
        "```py",
        "``` python",
        "```python title='x'",
        "```{.python}",
        "``` {.py .annotate}",
        "```{ .python title='x' }",
        "```pycon",
        "~~~~ python3",
        "```Python",
        "```py3",
        "```{ #x .python }",
        "```ipython",
        "    ```python",
        "> ```python",
    ],
)
def test_python_of_its_own_is_told(ran: Tiny, fence: str) -> None:
    mark = "~~~~" if "~" in fence else "```"
    start = fence[: len(fence) - len(fence.lstrip(" >"))]
    (found,) = problems(ran, f"Text.\n\n{fence}\n{start}x = 1\n{start}{mark}")
    assert found == "holds Python of its own"


@pytest.mark.parametrize(
    "info", ["", "sh", "toml", "text", "{.text .python-like}", "pyproject", "{.sh title='run.py'}"]
)
def test_other_fences_are_let_be(ran: Tiny, info: str) -> None:
    assert problems(ran, f"```{info}\npip install x\n```") == []


def test_output_that_was_pasted_is_told(ran: Tiny) -> None:
    (found,) = problems(ran, "```text\ntotal: 7\nmean: 2.3333 apples\n```")
    assert found.startswith("holds ")


@pytest.mark.parametrize(
    ("front", "line", "said"),
    [
        ("---\ntitle: Sums\ndescription: Two ways: to add.\n---\n", 3, "cannot be read"),
        ("---\ntitle: Sums\ntitle: More\n---\n", 3, "the key 'title' stands twice"),
        ("---\ntitle: Sums\n---\n", 1, "has no description"),
        ("---\ndescription: Two ways.\ntitle:\n---\n", 1, "has no title"),
        ("---\ntitle: <script>x</script>\ndescription: Two.\n---\n", 1, "title in its front"),
        ("---\ntitle: Sums\ndescription: a <b>\n---\n", 1, "description in its front"),
        ("", 1, "cannot be read: there is none"),
    ],
)
def test_front_matter_that_a_search_result_could_not_show(
    tiny: Tiny, front: str, line: int, said: str
) -> None:
    text = tiny.read("docs/en/sums.md")
    tiny.path("docs/en/sums.md").write_text(front + text.split("---\n", 2)[2], encoding="utf-8")
    found = [p for p in structure(tiny.library) if "front matter" in p.message]
    assert [(p.path, p.line) for p in found] == [("docs/en/sums.md", line)]
    assert said in found[0].message
