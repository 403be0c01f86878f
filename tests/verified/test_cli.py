from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.verified.tiny import Tiny
from verified.project import Project

REPOSITORY = Path(__file__).parents[2]
ID = "sums/total/in_list"


# ----------------------------------------------------------------------------------- list


def test_list_tells_id_state_age_and_pages(ran: Tiny) -> None:
    result = ran.verified("list")
    assert (result.code, result.err) == (0, "")
    broken, dict_, list_ = result.out.splitlines()
    assert re.match(
        r"broken/missing_key +failed-as-declared +\d+s +docs/zh/sums.md:\d+, docs/en/sums.md:\d+$",
        broken,
    )
    assert dict_.startswith("sums/total/in_dict ") and list_.startswith(f"{ID} ")


def test_list_tells_what_is_stale_unrun_or_unshown(ran: Tiny) -> None:
    ran.edit(f"snippets/{ID}.py", "[1, 2, 4]", "[1, 2, 5]")
    ran.write("snippets/sums/new.py", 'if __name__ == "__main__":\n    pass\n')
    os.utime(ran.path("snippets/sums/total/in_dict.json"), (0, time.time() - 3 * 86400))
    _, dict_, list_, new = sorted(ran.verified("list").out.splitlines(), key=lambda s: "new" in s)
    assert "passed (stale)" in list_
    assert re.search(r" no record +-  no page$", new)
    assert " 3d " in dict_


def test_list_of_one_folder(ran: Tiny) -> None:
    assert len(ran.verified("list", "sums").out.splitlines()) == 2


# ------------------------------------------------------------------------------------ why


def test_why_says_what_made_it_stale(ran: Tiny) -> None:
    result = ran.verified("why", ID)
    assert (result.code, result.out) == (0, f"{ID}: fresh: nothing it rests on has changed\n")
    ran.edit(f"snippets/{ID}.py", "[1, 2, 4]", "[1, 2, 5]")
    result = ran.verified("why", ID)
    assert (result.code, result.out) == (1, f"{ID}: snippets/{ID}.py changed\n")


def test_why_of_a_pair_tells_both_sides(ran: Tiny) -> None:
    assert len(ran.verified("why", "sums/total").out.splitlines()) == 2


def test_why_without_a_record_says_so(tiny: Tiny) -> None:
    result = tiny.verified("why", ID)
    assert result.code == 1
    assert "has not been run: it has no record" in result.out


# ------------------------------------------------------------------------------ wrong use


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["runn"],
        ["why"],
        ["why", "a", "b"],
        ["run", "--jobs", "0"],
        ["run", "--jobs", "many"],
        ["run", "--jobs", "²"],
        ["run", "--watch", "--all"],
        ["check", "--everything"],
        ["check", "none/such"],
        ["list", "none/such"],
        ["why", "none/such"],
    ],
)
def test_wrong_use_is_status_2_with_a_sentence(tiny: Tiny, arguments: list[str]) -> None:
    before = tiny.files()
    result = tiny.verified(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "verified" in result.err and "Traceback" not in result.err
    assert tiny.files() == before


def test_outside_a_project_it_says_so(tmp_path: Path) -> None:
    result = Tiny(tmp_path).verified("list")
    assert result.code == 2
    assert result.err.startswith("verified: no pyproject.toml with [tool.verified] in ")


def test_help_tells_the_verbs_and_the_exit_status(tiny: Tiny) -> None:
    result = tiny.verified("--help")
    assert result.code == 0
    for word in ("list", "run", "check", "why", "Exit status: 0 good, 1 drift", "2 wrong use"):
        assert word in result.out


def test_it_works_from_a_folder_below_the_root(ran: Tiny) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "verified.cli", "check"],
        cwd=ran.path("snippets/sums"),
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_installed_command_is_there(ran: Tiny) -> None:
    command = Path(sys.executable).parent / "verified"
    done = subprocess.run([command, "list"], cwd=ran.root, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


# -------------------------------------------------------------------------------- streams


def test_a_reader_who_has_gone_is_no_accident(ran: Tiny) -> None:
    for arguments in (["list"], ["check"], ["run", "--all"]):
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [sys.executable, "-m", "verified.cli", *arguments],
            cwd=ran.root,
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
        )
        os.close(writer)
        assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr, arguments
        assert done.returncode in (0, 1)


def test_it_speaks_chinese_even_where_the_locale_does_not(ran: Tiny) -> None:
    for side in ("list", "dict"):
        ran.edit(f"snippets/sums/total/in_{side}.py", "    # endregion", "    print('求和')")
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    for verb, code in (("check", 1), ("run", 0), ("list", 0)):
        result = ran.command(verb, environment=ascii_only)
        assert "Traceback" not in result.err
        assert result.code == code


def test_results_go_to_standard_output_and_progress_does_not(tiny: Tiny) -> None:
    result = tiny.command("run")
    assert "[1/3]" in result.err and "[1/3]" not in result.out
    assert "changed: " in result.out and "changed: " not in result.err


# -------------------------------------------------------------------- what is not imported


def modules_after(code: str, root: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint('|'.join(sys.modules))"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split("|"))


def test_no_module_of_the_engine_imports_a_framework() -> None:
    names = [
        f"verified.{path.stem}"
        for path in (REPOSITORY / "src" / "verified").glob("*.py")
        if path.stem not in ("__init__", "server")  # the server imports what it is told to
    ]
    loaded = modules_after("import " + ", ".join(names), REPOSITORY)
    assert set(names) <= loaded
    assert loaded.isdisjoint(Project.find(REPOSITORY).preload)


@pytest.mark.parametrize("verb", [["check", "--structure"], ["list"]])
def test_looking_at_this_repository_imports_no_framework(verb: list[str]) -> None:
    loaded = modules_after(f"from verified.cli import main\nmain({verb})", REPOSITORY)
    assert loaded.isdisjoint(Project.find(REPOSITORY).preload)
    assert loaded.isdisjoint({"verified.server", "mkdocs", "markdown", "watchdog"})


def test_rendering_imports_nothing_that_executes() -> None:
    loaded = modules_after("import verified.mkdocs, verified.markdown, verified.render", REPOSITORY)
    assert loaded.isdisjoint(
        f"verified.{m}" for m in ("run", "execute", "child", "server", "watch")
    )


# -------------------------------------------------------------------------------- how long


WORK = """
import argparse
text = open(argparse.__file__, encoding="utf-8").read()
for _ in range(48):
    compile(text, "argparse", "exec")
"""
"""A second's work on two cores at 2.8 GHz with nothing else running. A machine that is slow or busy takes longer
for it as well, and no test is to fail for that."""


def seconds(command: list[str], expected: str = "") -> float:
    """How long `command` takes in this repository, its interpreter's start included."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *command], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert expected in done.stdout, done.stdout + done.stderr
    return time.perf_counter() - start


@pytest.mark.alone
@pytest.mark.heavy
def test_a_check_with_nothing_changed_takes_half_a_second_per_hundred_snippets() -> None:
    check, second = [], []
    for _ in range(3):  # in turn: whatever else the machine does slows both
        check.append(seconds(["-m", "verified.cli", "check"], "; 0 executed;"))
        second.append(seconds(["-c", WORK]))
    hundreds = len(list((REPOSITORY / "snippets").rglob("*.out"))) / 100
    print(f"verified check: {min(check):.3f} s; a second's work: {min(second):.3f} s")
    assert min(check) < 0.5 * hundreds * min(second)
