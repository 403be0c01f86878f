from __future__ import annotations

import datetime
import textwrap
import time
from pathlib import Path

import pytest

from tests.verified.tiny import BROKEN, IN_LIST, Tiny
from verified.errors import VerifiedError
from verified.snippet import Declaration, discover, read_declaration, suggestion

LIST = "snippets/sums/total/in_list.py"


def declared(text: str) -> Declaration:
    lines = [f"# {line}".rstrip() for line in textwrap.dedent(text).strip("\n").splitlines()]
    return read_declaration("x.py", "\n".join(["# /// script", *lines, "# ///", "pass", ""]))


def test_snippets_are_found_by_their_path(tiny: Tiny) -> None:
    snippets, problems = discover(tiny.project)
    assert list(snippets) == ["broken/missing_key", "sums/total/in_dict", "sums/total/in_list"]
    assert problems == []
    side = snippets["sums/total/in_list"]
    assert (side.pair, side.broken, side.file) == ("sums/total", False, LIST)
    assert side.command == "python -m snippets.sums.total.in_list"
    assert snippets["broken/missing_key"].broken
    assert snippets["broken/missing_key"].pair is None


def test_the_command_of_a_snippet_runs_it(tiny: Tiny) -> None:
    import subprocess
    import sys

    snippets, _ = discover(tiny.project)
    command = snippets["sums/total/in_list"].command.split()
    done = subprocess.run([sys.executable, *command[1:]], cwd=tiny.root, capture_output=True)
    assert done.stdout.decode() == "total: 7\nmean: 2.3333 apples\n"


def test_a_module_without_guard_is_a_helper(tiny: Tiny) -> None:
    tiny.write("snippets/sums/data.py", "numbers = [1]\n")
    tiny.write("snippets/sums/alone.py", "if __name__ == '__main__':\n    print(1)\n")
    snippets, problems = discover(tiny.project)
    assert "sums/data" not in snippets
    assert "sums/alone" in snippets
    assert problems == []


def test_a_name_that_is_no_lower_case_is_refused(tiny: Tiny) -> None:
    tiny.write("snippets/sums/My-Sum/in_list.py", IN_LIST)
    _, (problem,) = discover(tiny.project)
    assert str(problem).startswith("snippets/sums/My-Sum/in_list.py:1: its name is not lower case")
    assert problem.remedy


def test_a_file_that_is_no_text_is_refused(tiny: Tiny) -> None:
    tiny.path(LIST).write_bytes(b"# \xff\n")
    snippets, (problem,) = discover(tiny.project)
    assert str(problem).startswith(f"{LIST}:1: cannot be read: ")
    assert problem.remedy == "save it as UTF-8 text"
    assert "sums/total/in_list" not in snippets


def test_a_link_out_of_the_repository_is_refused(tiny: Tiny, tmp_path: Path) -> None:
    outside = tmp_path / "outside.py"
    outside.write_text(textwrap.dedent(IN_LIST))
    tiny.path(LIST).unlink()
    tiny.path(LIST).symlink_to(outside)
    _, (problem,) = discover(tiny.project)
    assert str(problem).startswith(f"{LIST}:1: leads out of the repository")


# --------------------------------------------------------------------------- declarations


def test_everything_that_can_be_declared() -> None:
    found = declared("""
        # dependencies = []
        [tool.verified]
        tolerance = 1e-2
        timeout = 90
        threads = 2
        environment = {A = "1"}
        data = ["snippets/x.csv"]
        fresh = true
        needs = "gpu"
        not_run = {reason = "costs money", until = 2027-01-01}
        differs = ["seconds"]
        raises = "KeyError"
        message = "pear"
    """)
    assert found == Declaration(
        tolerance=1e-2,
        timeout=90,
        threads=2,
        environment={"A": "1"},
        data=("snippets/x.csv",),
        fresh=True,
        needs="gpu",
        not_run="costs money",
        until=datetime.date(2027, 1, 1),
        differs=("seconds",),
        raises="KeyError",
        message="pear",
    )


def test_a_block_for_other_tools_declares_nothing() -> None:
    assert declared("requires-python = '>=3.11'\n[tool.other]\nx = 1") == Declaration()
    assert read_declaration("x.py", "print(1)\n") == Declaration()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("timeot = 3", "declares 'timeot', which is no key (did you mean 'timeout'?)"),
        ("timeout = 'long'", "declares 'timeout'"),
        ("timeout = true", "declares 'timeout'"),
        ("timeout = 0", "timeout"),
        ("timeout = -1", "timeout"),
        ("tolerance = -1", "tolerance"),
        ("tolerance = nan", "tolerance"),
        ("threads = 1.5", "declares 'threads'"),
        ("threads = 0", "threads"),
        ("fresh = 1", "declares 'fresh'"),
        ("environment = {A = 1}", "environment"),
        ("data = [1]", "data"),
        ("differs = [['a']]", "differs"),
        ("not_run = 'no time'", "declares 'not_run'"),
        (
            "not_run = {reason = 'no time'}",
            "'not_run', which wants a reason (text) and until (a date)",
        ),
        ("not_run = {reason = 'x', until = '2027'}", "'not_run', which wants a reason"),
        (
            "not_run = {reason = 'x', until = 2027-01-01T10:00:00}",
            "'not_run', which wants a reason",
        ),
        ("raises = KeyError", "the metadata block is no TOML"),
    ],
)
def test_a_wrong_declaration_is_told_with_its_line(tiny: Tiny, wrong: str, said: str) -> None:
    source = tiny.read(LIST)
    tiny.path(LIST).write_text(
        f"# /// script\n# [tool.verified]\n# differs = []\n# {wrong}\n# ///\n{source}"
        if not wrong.startswith("differs")
        else f"# /// script\n# [tool.verified]\n# data = []\n# {wrong}\n# ///\n{source}"
    )
    _, problems = discover(tiny.project)
    (problem,) = problems
    assert problem.path == LIST
    assert said in problem.message
    assert problem.remedy
    if "TOML" not in said:
        assert problem.line == 4


def test_a_block_whose_table_is_no_table_is_told(tiny: Tiny) -> None:
    with pytest.raises(VerifiedError, match=r"x.py:\d: "):
        declared("tool = {verified = 3}")
    with pytest.raises(VerifiedError, match=r"x.py:\d: "):
        declared("tool = 3")


def test_the_line_is_of_the_key_and_not_of_one_that_begins_alike() -> None:
    with pytest.raises(VerifiedError, match=r"x.py:4: declares 'time'"):
        declared("[tool.verified]\ntimeout = 3\ntime = 3")


def test_a_broken_snippet_says_how_it_breaks_and_no_other_does(tiny: Tiny) -> None:
    tiny.edit("snippets/broken/missing_key.py", 'raises = "KeyError"', "threads = 1")
    tiny.write("snippets/sums/odd.py", BROKEN + '    if __name__ == "__main__":\n        pass\n')
    _, problems = discover(tiny.project)
    assert [str(p).splitlines() for p in problems] == [
        [
            "snippets/broken/missing_key.py:1: broken/missing_key declares no `raises`",
            "    -> say which exception it ends in",
        ],
        [
            "snippets/sums/odd.py:1: sums/odd declares `raises` outside snippets/broken",
            "    -> move it to snippets/broken",
        ],
    ]


# -------------------------------------------------------------------------------- regions

REGIONS = '''
    """One sentence."""
    # /// script
    # [tool.verified]
    # fresh = true
    # ///
    import json


    @json.loads
    def decorated():
        return 1


    async def later():
        # region inner
        x = 1
        # endregion
        return x


    class Thing:
        pass


    # region all
    # region first
    a = 1
    # endregion first
    b = 2
    # endregion
    # region open
    c = 3
'''


def regions_of(tiny: Tiny, source: str = REGIONS) -> dict[str, str]:
    tiny.write("snippets/sums/total/in_list.py", source)
    return discover(tiny.project)[0]["sums/total/in_list"].regions


def test_functions_classes_and_marked_regions_have_names(tiny: Tiny) -> None:
    assert regions_of(tiny) == {
        "decorated": "@json.loads\ndef decorated():\n    return 1\n",
        "later": "async def later():\n    x = 1\n    return x\n",
        "Thing": "class Thing:\n    pass\n",
        "inner": "x = 1\n",
        "first": "a = 1\n",
        "all": "a = 1\nb = 2\n",
    }


def test_the_whole_has_no_metadata_docstring_or_marker(tiny: Tiny) -> None:
    regions_of(tiny)
    whole = discover(tiny.project)[0]["sums/total/in_list"].whole
    assert whole.startswith("import json\n")
    assert whole.endswith("a = 1\nb = 2\nc = 3\n")
    assert not any(word in whole for word in ("///", "region", "sentence", "fresh"))


@pytest.mark.parametrize(
    "top",
    ['"""One sentence."""', "'''One sentence.'''", 'r"""One\n\nsentence."""', '"One sentence."'],
)
def test_a_docstring_is_not_shown_however_it_is_quoted(tiny: Tiny, top: str) -> None:
    tiny.path(LIST).write_text(f"{top}\n\nx = 1\n")
    assert discover(tiny.project)[0]["sums/total/in_list"].whole == "x = 1\n"


def test_a_comment_above_the_docstring_stays(tiny: Tiny) -> None:
    tiny.path(LIST).write_text('# shapes at line ends\n"""One sentence."""\nx = 1\n')
    assert discover(tiny.project)[0]["sums/total/in_list"].whole == "# shapes at line ends\nx = 1\n"


def test_a_long_blank_beginning_takes_no_time(tiny: Tiny) -> None:
    tiny.path(LIST).write_text("\n" * 26 + "x = 1\n")
    snippet = discover(tiny.project)[0]["sums/total/in_list"]
    start = time.perf_counter()
    assert snippet.whole == "x = 1\n"
    assert time.perf_counter() - start < 1


def test_a_snippet_that_does_not_parse_is_still_shown(tiny: Tiny) -> None:
    source = 'print("a"\n# region part\nx = (\n# endregion\n'
    assert regions_of(tiny, source) == {"part": "x = (\n"}
    snippet = discover(tiny.project)[0]["sums/total/in_list"]
    assert snippet.tree is None
    assert snippet.whole == 'print("a"\nx = (\n'


def test_an_unknown_region_is_told_with_its_neighbour(tiny: Tiny) -> None:
    snippet = discover(tiny.project)[0]["sums/total/in_list"]
    with pytest.raises(KeyError) as told:
        snippet.show(("total", "totl"))
    assert told.value.args[0] == f"{LIST} has no region 'totl' (did you mean 'total'?)"


def test_regions_are_shown_in_the_order_asked_for(tiny: Tiny) -> None:
    snippet = discover(tiny.project)[0]["sums/total/in_list"]
    assert snippet.show(("print", "total")) == (
        'print(f"total: {total(numbers)}")\n'
        'print(f"mean: {total(numbers) / 3:.4f} apples")\n'
        "\n\n"
        "def total(numbers: list[int]) -> int:\n    return sum(numbers)\n"
    )


def test_a_suggestion_names_the_nearest_or_the_few_there_are() -> None:
    assert suggestion("losss", ["loss", "slope"]) == " (did you mean 'loss'?)"
    assert suggestion("zzz", ["loss", "slope"]) == " (it has: loss, slope)"
    assert suggestion("zzz", []) == ""
    assert suggestion("zzz", [f"name{n}" for n in range(50)]) == ""
