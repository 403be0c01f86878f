"""A benchmark on a page: through the directive, as a page has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import markdown
import pytest

from tests.verified.bench.stands import ID, IN_LIST, run, write_stands
from tests.verified.tiny import Tiny
from verified.bench import result
from verified.bench.result import Result
from verified.directives import Directive, parse
from verified.library import NotFound
from verified.render import Renderer
from verified.rendered import Rendered

CLASS = "abacus-2-cores"


@pytest.fixture
def stands(tmp_path: Path) -> Tiny:
    tiny = write_stands(tmp_path / "stands")
    result.write(tiny.project, Result(ID, CLASS, (run(tiny),)))
    return tiny


def rendered(tiny: Tiny, *options: str, language: str = "en", id_: str = ID) -> Rendered:
    (directive,) = parse([f"/// bench | {id_}", *options, "///"])
    assert isinstance(directive, Directive)
    return Renderer(tiny.library, language).block(directive)


def test_chart_table_and_conditions_are_there(stands: Tiny) -> None:
    shown = rendered(stands)
    text = "\n".join(shown.lines)
    assert not shown.problems + shown.unusable
    assert "<svg" in text
    assert "| `list_plain` | 1.00 ms | 1 | 500 ms | 20 % | 3.0 MiB |" in text
    assert "| `dict_plain` | 3.00 ms | 3.0 (2.9–3.1) |" in text
    for fact in (
        "Abacus, 2 cores",
        "measured 2026-11-21",
        "4 processes of 3 rounds",
        "verified bench",
    ):
        assert fact in text
    assert "Every measurement" not in text
    assert shown.shown == ["stands/apples/in_list", "stands/apples/in_dict"]


def test_the_page_chooses_variants_and_the_baseline(stands: Tiny) -> None:
    text = "\n".join(
        rendered(stands, "variants: dict_plain, list_slower", "baseline: dict_plain").lines
    )
    assert "list_plain" not in text
    assert "| `dict_plain` | 3.00 ms | 1 |" in text


def test_older_runs_and_other_classes_are_beside_it(stands: Tiny) -> None:
    older = replace(run(stands, abacus="1"), measured="2026-01-01")
    result.write(stands.project, Result(ID, CLASS, (older, run(stands, abacus="2"))))
    result.write(stands.project, Result(ID, "slide-rule", (run(),)))
    stands.edit("pyproject.toml", "timeout = 10", f'timeout = 10\nbench_class = "{CLASS}"')
    text = "\n".join(rendered(stands).lines)
    assert "| 2026-01-01 | 1.10 (" in text
    assert "abacus 1" in text
    assert "Another class of machine: slide-rule" in text


def test_what_stands_after_another_class_is_read_as_it_is_anywhere(stands: Tiny) -> None:
    result.write(stands.project, Result(ID, "slide-rule", (run(),)))
    stands.edit("pyproject.toml", "timeout = 10", f'timeout = 10\nbench_class = "{CLASS}"')
    lines = [*rendered(stands).lines, "", "It is **over**.", "", "- one", "- two"]
    extensions = ["attr_list", "md_in_html", "tables", "pymdownx.blocks.html", "pymdownx.details"]
    html = markdown.markdown("\n".join(lines), extensions=extensions)
    assert html.count("<figure") == html.count("<svg") == html.count("</figure>") == 2
    assert "<summary>Another class of machine: slide-rule</summary>" in html
    assert html.endswith(
        "<p>It is <strong>over</strong>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
    )
    assert "///" not in html


def test_runs_alike_are_shown_as_one_and_each_beside_it(stands: Tiny) -> None:
    result.write(stands.project, Result(ID, CLASS, (run(stands), run(stands))))
    text = "\n".join(rendered(stands).lines)
    assert "8 processes of 3 rounds" in text
    assert text.count("| 2026-11-21 | 1.10 (") == 2


@pytest.mark.parametrize(
    ("id_", "option", "said"),
    [
        ("stands/aples", "", "no workload 'stands/aples' (did you mean 'stands/apples'?)"),
        (ID, "machine: abacus-3-cores", "no class of machine 'abacus-3-cores' (did you mean"),
        (ID, "variants: list_plane", "has no variant 'list_plane' (did you mean 'list_plain'?)"),
        (ID, "baseline: pear", "has no variant 'pear'"),
        (ID, "colour: red", "colour"),
    ],
)
def test_what_is_not_there_is_named(stands: Tiny, id_: str, option: str, said: str) -> None:
    shown = rendered(stands, *filter(None, [option]), id_=id_)
    assert said in " ".join(shown.problems)
    assert '!!! failure "verified"' in shown.lines


def test_a_record_that_cannot_be_trusted_is_not_shown(stands: Tiny) -> None:
    file = result.path(stands.project, CLASS, ID)
    file.write_text(file.read_text(encoding="utf-8")[:200], encoding="utf-8")
    shown = rendered(stands)
    assert "cut short" in " ".join(shown.unusable)
    assert "<svg" not in "\n".join(shown.lines)
    checked = stands.verified("check", "--structure")
    assert checked.code == 1
    assert "cut short" in checked.err + checked.out


def test_code_that_changed_since_is_said_on_the_page_and_by_check(stands: Tiny) -> None:
    stands.edit(IN_LIST, "3300", "3301")
    shown = rendered(stands)
    assert list(shown.stale) == [ID]
    assert "{ .ribbon }" in shown.lines
    said = stands.verified("check", "--structure")
    assert f"{IN_LIST} changed" in said.out + said.err


def test_a_figure_stands_in_a_sentence_and_bears_a_claim(stands: Tiny) -> None:
    library = stands.library
    assert library.value(f"{ID}:dict_plain_over_list_plain").text == "3.0"
    old = "sums/total/in_list:mean > 2 and sums/total/in_dict:mean > 2"
    stands.edit("claims/sums.yml", old, f"{ID}:dict_plain_over_list_plain_low > 2")
    assert supported(stands) == []
    stands.edit("claims/sums.yml", "_low > 2", "_low > 20")
    (said,) = supported(stands)
    assert "does not hold" in said


def test_a_figure_of_another_class_of_machine_is_had_by_its_name(stands: Tiny) -> None:
    other = "slide-rule-1.5ghz"
    result.write(stands.project, Result(ID, other, (run(stands),)))
    stands.edit("pyproject.toml", "timeout = 10", f'timeout = 10\nbench_class = "{CLASS}"')
    name = f"{ID}@{other}:dict_plain_over_list_plain"
    assert stands.library.value(name).text == "3.0"
    old = "sums/total/in_list:mean > 2 and sums/total/in_dict:mean > 2"
    stands.edit("claims/sums.yml", old, f"{name}_low > 2")
    assert supported(stands) == []
    stands.edit("claims/sums.yml", f"{name}_low > 2", f"{name}_low > 20")
    (said,) = supported(stands)
    assert "does not hold" in said
    with pytest.raises(NotFound, match="no class of machine 'slide-rule' "):
        stands.library.value(f"{ID}@slide-rule:dict_plain_over_list_plain")


def test_another_class_is_asked_to_be_measured_again_once_something_rests_on_it(
    stands: Tiny,
) -> None:
    stands.edit("pyproject.toml", "timeout = 10", f'timeout = 10\nbench_class = "{CLASS}"')
    result.write(stands.project, Result(ID, "slide-rule", (run(stands),)))
    stands.edit(IN_LIST, "3300", "3301")
    own = f"{CLASS}/apples.json"
    other = "slide-rule/apples.json"
    said = stands.verified("check", "--structure")
    assert own in said.out + said.err
    assert other not in said.out + said.err
    stands.add_to_page(f"It takes {{value {ID}@slide-rule:list_plain_ms}}.")
    said = stands.verified("check", "--structure")
    assert other in said.out + said.err


def supported(stands: Tiny) -> list[str]:
    library = stands.library
    return Renderer(library, "en").ledger.support(library.claims["mean-above-two"]).problems


def test_a_missing_figure_is_named(stands: Tiny) -> None:
    (directive,) = [
        d
        for d in parse(["It takes {value stands/apples:list_plane_ms}."])
        if isinstance(d, Directive)
    ]
    shown = Renderer(stands.library, "en").inline(directive)
    assert "no figure 'list_plane_ms' (did you mean 'list_plain_ms'?)" in shown.problems[0]
