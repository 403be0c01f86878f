"""What is read from a built page."""

from __future__ import annotations

import pytest

from guide.pages import read


@pytest.mark.parametrize(
    "html",
    [
        "<p>/// snippet | start/line\nshow: train\n///</p>",
        "<li>///// claim | a</li>",
        "<p>about {value start/line/in_jax:slope} now</p>",
        "<p>{claim a}</p>",
    ],
)
def test_a_raw_directive_is_found(html: str) -> None:
    assert len(read(html).raw) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<pre><code>/// snippet | start/line</code></pre>",
        "<p>Write <code>{value x:y}</code> or <code><b>{claim</b> <br> a}</code>.</p>",
        '<script>"{claim a}"</script>',
        "<p>a value, a claim, // a comment /// and {braces}</p>",
    ],
)
def test_code_and_prose_are_not_directives(html: str) -> None:
    assert read(html).raw == []


def test_code_that_is_left_open_hides_no_later_text() -> None:
    assert read("<pre><code>a</pre><p>{claim a}</p>").raw == ["{claim a}"]


def test_a_link_is_not_fetched_but_a_picture_is() -> None:
    content = read('<a href="a/"></a><img src="b.png"><link rel="canonical" href="c/">')
    assert content.links == {"a/", "b.png"}
    assert content.fetched == {"b.png"}


def test_a_snippet_within_an_article_was_not_written_as_one() -> None:
    marks = read(
        '<div data-article="000"><div data-snippet="a/b" data-within="article"></div></div>'
        '<div data-snippet="c/d"></div>'
    ).marks
    assert (marks["article"], marks["snippet"]) == (1, 1)


def test_a_script_that_speaks_of_a_listing_hides_nothing() -> None:
    html = '<script>s = "<pre>"</script><a href="x/">x</a><pre><a href="line">1</a></pre>'
    assert read(html).links == {"x/"}
    assert read('<script src="s.js"></script><pre></pre>').fetched == {"s.js"}
