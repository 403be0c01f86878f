from __future__ import annotations

import re

import pytest

from tests.verified.tiny import Tiny, record

ID = "sums/total/in_list"
FILE = f"snippets/{ID}.py"
ZH, EN = "docs/zh/sums.md", "docs/en/sums.md"


def told(tiny: Tiny, *arguments: str) -> list[str]:
    """The first line of each problem that `check` tells; nothing may have been written."""
    before = tiny.files()
    result = tiny.verified("check", *arguments)
    assert tiny.files() == before
    lines = [line for line in result.err.splitlines() if re.match(r"[\w./-]+:\d+: ", line)]
    assert result.code == (1 if lines else 0)
    assert f"pages: {len(lines) or 'no'} problem" in result.out
    return lines


# ---------------------------------------------------------------------------- nothing wrong


def test_the_tiny_project_is_in_order(ran: Tiny) -> None:
    result = ran.verified("check")
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "3 snippets (1 failed-as-declared, 2 passed); 0 executed; 1 claims, 2 pages: no problems\n"
    )


def test_all_executes_everything_and_writes_nothing(ran: Tiny) -> None:
    before = ran.files()
    result = ran.verified("check", "--all")
    assert result.code == 0
    assert "; 3 executed;" in result.out
    assert ran.files() == before


def test_the_structure_alone_executes_nothing(ran: Tiny) -> None:
    ran.leave_a_trace(FILE)
    assert told(ran, "--structure")
    assert not ran.was_executed(FILE)
    told(ran)
    assert ran.was_executed(FILE)  # the trace is one


def test_both_at_once_is_wrong_use(ran: Tiny) -> None:
    result = ran.verified("check", "--structure", "--all")
    assert result.code == 2
    assert "--structure executes nothing, --all everything: choose one" in result.err


# ------------------------------------------------------------------------ drift, staleness


def test_one_changed_digit_is_told_with_a_diff_and_the_pages(ran: Tiny) -> None:
    ran.edit(FILE, "[1, 2, 4]", "[1, 2, 5]")
    before = ran.files()
    result = ran.verified("check")
    assert result.code == 1
    assert ran.files() == before
    shown = f"{ZH}:{ran.line(ZH, '/// snippet')}"
    assert (
        f"{FILE}:1: has not been run since it changed ({FILE} changed); shown at {shown}"
        in result.err
    )
    for line in ("    -total: 7", "    +total: 8", f"    -> run `verified run {ID}`"):
        assert line in result.err.splitlines()
    assert ran.verified("run").code == 0
    assert ran.verified("check").code == 1  # the other side of the pair is now another number
    ran.edit("snippets/sums/total/in_dict.py", '"c": 4', '"c": 5')
    assert ran.verified("run").code == 0
    assert told(ran) == []


def test_a_stale_record_fails_even_if_the_output_is_the_same(ran: Tiny) -> None:
    ran.edit(FILE, "kept in a list", "that a list holds")
    (problem,) = told(ran)
    assert "has not been run since it changed" in problem
    (problem,) = told(ran, "--all")
    assert "has not been run since it changed" in problem


def test_drift_without_a_change_is_told_by_all(ran: Tiny) -> None:
    record(ran, ID, "total: 6\nmean: 2.3333 apples\n")
    assert not any(FILE in line and "prints something" in line for line in told(ran))
    result = ran.verified("check", "--all")
    assert result.code == 1
    assert (
        f"{FILE}:1: prints something else now, though nothing it rests on changed; shown at {ZH}:"
        in result.err
    )
    assert "    -total: 6\n    +total: 7\n" in result.err
    assert "make it reproducible" in result.err


def test_a_state_that_drifted_is_told_by_all(ran: Tiny) -> None:
    record(ran, ID, "total: 7\nmean: 2.3333 apples\n", "failed-as-declared")
    assert any("failed-as-declared then, passed now" in line for line in told(ran, "--all"))


def test_a_failure_is_told_by_all_though_its_record_is_good(ran: Tiny) -> None:
    ran.write("flag", "")
    ran.edit(
        FILE, "def main() -> None:", "def main() -> None:\n    assert open(__file__[:-24] + 'flag')"
    )
    ran.edit(FILE, "[:-24]", f"[:-{len(FILE)}]")
    assert ran.verified("run").code == 0
    ran.path("flag").unlink()
    assert told(ran) == []
    problems = told(ran, "--all")
    assert [re.sub(r":\d+:", ":", p) for p in problems] == [f"{FILE}: raised FileNotFoundError"]


@pytest.mark.parametrize("damage", ["cut", "edited", "half", "newer", "none"])
def test_a_record_that_cannot_be_trusted_is_told_once(ran: Tiny, damage: str) -> None:
    """Once: the values, claims and pages that rest on it are not what must be mended."""
    meta, out = f"snippets/{ID}.json", f"snippets/{ID}.out"
    wanted = meta
    if damage == "cut":
        ran.path(meta).write_text(ran.read(meta)[:60])
    elif damage == "edited":
        ran.edit(out, "7", "8")
        wanted = out
    elif damage == "half":
        ran.path(meta).unlink()
    elif damage == "newer":
        ran.edit(meta, '"format": 1', '"format": 2')
    else:
        ran.path(meta).unlink()
        ran.path(out).unlink()
        wanted = FILE
    ran.grow_old()
    for arguments in ([], ["--all"], ["--structure"]):
        problems = told(ran, *arguments)
        assert [p.split(" ")[0] for p in problems] == [f"{wanted}:1:"], arguments
    result = ran.verified("check", "--structure")
    assert result.err.count("    -> ") == 1


# ------------------------------------------------------------------------------ the pages

ON_A_PAGE = [
    ("/// snippet | sums/totl\n///", "no snippet 'sums/totl' (did you mean 'sums/total'?)"),
    (
        "/// snippet | sums/total\nshow: totl\n///",
        "snippets/sums/total/in_{side}.py has no region 'totl' (did you mean 'total'?)",
    ),
    (
        "/// snippet | sums/total\nshwo: total\n///",
        "directive 'snippet' has no option 'shwo' (did you mean 'show'?)",
    ),
    ("/// snippet | sums/total", "directive 'snippet' is left open: end it with a line `///`"),
    ("/// snipet | sums/total\n///", "no directive 'snipet' (did you mean 'snippet'?)"),
    ("/// snippet\n///", "directive 'snippet' names nothing: write `/// snippet | id`"),
    ("/// claim | mean-over-two\n///", "no claim 'mean-over-two' (did you mean 'mean-above-two'?)"),
    ("{claim mean-over-two}", "no claim 'mean-over-two' (did you mean 'mean-above-two'?)"),
    (f"{{value {ID}:maen}}", f"'{ID}' prints no value 'maen' (did you mean 'mean'?)"),
    ("{value sums/totl/in_list:mean}", "no snippet 'sums/totl/in_list' (did you mean '"),
    ("{value sums/total:mean}", "'sums/total' is a pair: name one side ("),
    ("{value}", "directive 'value' names nothing"),
    (f"It is {{value {ID}:mean", "directive 'value' is left open"),
    ("It is 2.3333 there.", "holds the measured number '2.3333' that '"),
    ("```python\nx = 1\n```", "holds Python of its own"),
]


@pytest.mark.parametrize(("text", "said"), ON_A_PAGE, ids=[said[:40] for _, said in ON_A_PAGE])
def test_what_is_wrong_on_a_page_is_told_with_file_and_line(
    ran: Tiny, text: str, said: str
) -> None:
    line = len(ran.read(EN).split("\n")) + 1
    ran.add_to_page(text)
    sides = ("dict", "list") if "{side}" in said else ("",)
    problems = told(ran)
    wanted = [f"{page}:{line}: {said.replace('{side}', s)}" for page in (EN, ZH) for s in sides]
    assert [p[: len(w)] for p, w in zip(problems, wanted, strict=True)] == wanted


def test_every_problem_says_how_to_mend_it(ran: Tiny) -> None:
    for text, _ in ON_A_PAGE:
        ran.add_to_page(text + "\n")
    ran.edit("claims/sums.yml", "mean > 2 and", "mean > 9 and")
    ran.edit(FILE, "[1, 2, 4]", "[1, 2, 5]")
    result = ran.verified("check")
    for problem in re.split(r"\n(?=\S)", result.err):
        if re.match(r"\S+:\d+: ", problem):
            assert re.search(
                r"\n    -> |did you mean|: write |end it with|name one side", problem
            ), problem


def test_all_problems_are_told_together_in_order(ran: Tiny) -> None:
    ran.add_to_page("/// snippet | none/such\n///\n\n{value none:x} {claim none}\n\nIt is 2.3333.")
    ran.path("docs/en/more.md").write_text("# More { #more }\n")
    ran.edit("claims/sums.yml", "mean > 2 and", "mean > 9 and")
    ran.edit(FILE, "def main() -> None:", "def main() -> None:\n    1 / 0")
    ran.path("snippets/sums/gone.out").write_text("")
    ran.path("snippets/sums/alone.py").write_text('if __name__ == "__main__":\n    print(1)\n')
    problems = told(ran)
    files = [p.split(":")[0] for p in problems]
    assert files == sorted(files)
    assert {*files} == {
        "claims/sums.yml",
        "docs/en/more.md",
        EN,
        ZH,
        "snippets/sums/alone.py",
        "snippets/sums/gone.out",
        FILE,
    }
    assert files.count(EN) == files.count(ZH) == 4
    assert len(problems) == len(set(problems))


def test_a_snippet_that_nothing_shows_is_told(ran: Tiny) -> None:
    ran.path("snippets/sums/alone.py").write_text('if __name__ == "__main__":\n    print(1)\n')
    assert ran.verified("run").code == 0
    assert told(ran) == ["snippets/sums/alone.py:1: is shown on no page and supports no claim"]
    ran.edit("claims/sums.yml", "evidence:", "evidence:\n    - snippet: sums/alone")
    assert told(ran) == []


def test_a_snippet_that_another_imports_is_no_orphan(ran: Tiny) -> None:
    ran.path("snippets/sums/base.py").write_text(
        'x = 1\nif __name__ == "__main__":\n    print(x)\n'
    )
    ran.edit(FILE, "def total", "from snippets.sums.base import x  # noqa\n\n\ndef total")
    assert ran.verified("run").code == 0
    assert told(ran) == []


def test_a_snippet_that_does_not_parse_is_told_by_the_structure_alone(ran: Tiny) -> None:
    ran.edit(FILE, "sum(numbers)", "sum(numbers")
    line = ran.line(FILE, "sum(numbers")
    assert f"{FILE}:{line}: does not parse: '(' was never closed" in told(ran, "--structure")


def test_a_broken_snippet_may_not_parse_if_it_says_so(ran: Tiny) -> None:
    name = "snippets/broken/missing_key.py"
    ran.edit(name, 'print({"apple": 1}["pear"])', "print((1)")
    ran.edit(name, 'raises = "KeyError"', 'raises = "SyntaxError"')
    ran.edit(name, 'message = "pear"', 'message = "never closed"')
    assert ran.verified("run").code == 0
    assert told(ran) == []


# ------------------------------------------------------------------------------ the claims


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "in_list:mean > 2",
            "in_list:mean > 9",
            "claim 'mean-above-two' does not hold: `sums/total/in_list:mean > 9 and "
            "sums/total/in_dict:mean > 2` is false (sums/total/in_list:mean = 2.3333 apples, "
            "sums/total/in_dict:mean = 2.3333 apples)",
        ),
        ("in_list:mean > 2", "in_list:maen > 2", "prints no value 'maen' (did you mean 'mean'?)"),
        ("in_list:mean > 2", "in_lists:mean > 2", "no snippet 'sums/total/in_lists' (did you mean"),
        (
            "sums/total/in_list:mean > 2 and sums/total/in_dict:mean > 2",
            "3 > 2",
            "it names no value",
        ),
        ("mean > 2 and", "mean >> 2 and", "it may not contain `"),
    ],
)
def test_a_claim_without_support_is_told_once_at_its_own_place(
    ran: Tiny, old: str, new: str, said: str
) -> None:
    ran.edit("claims/sums.yml", old, new)
    (problem,) = told(ran)
    line = ran.line("claims/sums.yml", "- id: mean-above-two")
    assert problem.startswith(f"claims/sums.yml:{line}: claim 'mean-above-two'")
    assert said in problem


def test_a_claim_falls_when_the_number_does(ran: Tiny) -> None:
    for file, old, new in (
        (FILE, "[1, 2, 4]", "[1, 1, 1]"),
        ("snippets/sums/total/in_dict.py", '"c": 4', '"c": 0'),
    ):
        ran.edit(file, old, new)
    assert ran.verified("run").code == 0
    assert any("does not hold" in p for p in told(ran))


def test_claims_that_no_page_shows_are_checked_too(ran: Tiny) -> None:
    text = (
        ran.read("claims/sums.yml")
        .replace("mean-above-two", "mean-above-three")
        .replace("> 2", "> 3")
    )
    ran.path("claims/more.yml").write_text(text)
    (problem,) = told(ran)
    assert problem.startswith("claims/more.yml:2: claim 'mean-above-three' does not hold")
