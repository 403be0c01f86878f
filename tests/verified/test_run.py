"""run, and what it leaves behind however it ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
import uuid
from pathlib import Path

import pytest

from tests.verified.tiny import Tiny, processes, write_tiny
from verified import record
from verified.errors import VerifiedError
from verified.files import TEMPORARY

ID = "sums/total/in_list"
FILE = f"snippets/{ID}.py"
BROKEN = "snippets/broken/missing_key.py"


def stamps(tiny: Tiny) -> dict[str, int]:
    """When each record was written."""
    return {
        str(path): path.stat().st_mtime_ns
        for pattern in ("*.out", "*.json")
        for path in tiny.path("snippets").rglob(pattern)
    }


def declaring(tiny: Tiny, declared: str) -> None:
    text = tiny.read(FILE)
    tiny.path(FILE).write_text(f"# /// script\n# [tool.verified]\n# {declared}\n# ///\n{text}")


# ------------------------------------------------------------------------------ good runs


def test_the_first_run_writes_every_record(tiny: Tiny) -> None:
    result = tiny.verified("run")
    assert result.code == 0
    assert result.out.splitlines()[-1] == (
        "3 snippets (1 failed-as-declared, 2 passed); 3 executed, 3 written, 3 changed"
    )
    assert tiny.read(f"snippets/{ID}.out") == "total: 7\nmean: 2.3333 apples\n"
    assert tiny.read("snippets/broken/missing_key.out") == (
        "Traceback (most recent call last):\n"
        '  File "snippets/broken/missing_key.py", line 7, in <module>\n'
        '    print({"apple": 1}["pear"])\n'
        "KeyError: 'pear'\n"
    )
    assert re.search(r"^\[3/3\] ", result.err, re.MULTILINE)


def test_a_second_run_executes_and_writes_nothing(ran: Tiny) -> None:
    before = stamps(ran)
    result = ran.verified("run")
    assert (result.code, result.err) == (0, "")
    assert "0 executed, 0 written, 0 changed" in result.out
    assert stamps(ran) == before


def test_all_executes_everything_and_leaves_what_is_right_untouched(ran: Tiny) -> None:
    before = stamps(ran)
    result = ran.verified("run", "--all")
    assert result.code == 0
    assert "3 executed, 0 written, 0 changed" in result.out
    assert stamps(ran) == before


def test_a_change_is_told_with_old_new_and_pages(ran: Tiny) -> None:
    ran.edit(FILE, "[1, 2, 4]", "[1, 2, 5]")
    result = ran.verified("run")
    assert result.code == 0
    lines = [ran.line("docs/en/sums.md", t) for t in ("/// snippet", "{value", "/// claim")]
    shown = ", ".join(f"docs/{lang}/sums.md:{n}" for lang in ("zh", "en") for n in lines)
    assert result.out.splitlines() == [
        f"changed: {ID} (shown at {shown})",
        f"    --- {ID} (recorded)",
        f"    +++ {ID} (now)",
        "    @@ -1,2 +1,2 @@",
        "    -total: 7",
        "    -mean: 2.3333 apples",
        "    +total: 8",
        "    +mean: 2.6667 apples",
        "3 snippets (1 failed-as-declared, 2 passed); 1 executed, 1 written, 1 changed",
    ]


def test_a_shift_within_the_tolerance_keeps_the_old_text(ran: Tiny) -> None:
    ran.edit(FILE, "/ 3:.4f}", "/ 2.9999:.4f}")
    result = ran.verified("run")
    assert result.code == 0
    assert "1 executed, 1 written, 0 changed" in result.out
    assert ran.read(f"snippets/{ID}.out") == "total: 7\nmean: 2.3333 apples\n"
    assert ran.verified("check").code == 0


def test_only_what_is_named_is_run(tiny: Tiny) -> None:
    for name, count in (
        (ID, 1),
        ("sums/total", 1),
        (FILE, 0),
        ("snippets/sums/", 0),
        ("broken", 1),
    ):
        result = tiny.verified("run", name)
        assert result.code == 0
        assert f"; {count} executed" in result.out


def test_a_name_of_nothing_is_wrong_use(tiny: Tiny) -> None:
    result = tiny.verified("run", ID, "sums/totl")
    assert (result.code, result.out) == (2, "")
    assert result.err == "verified: no snippet 'sums/totl' (did you mean 'sums/total'?)\n"
    assert not tiny.path(f"snippets/{ID}.out").exists()


@pytest.mark.parametrize("name", ["with a blank", "求和", "a[b]*{c}", "it's (a) $HOME \\d+", "-x"])
def test_the_repository_may_lie_anywhere(tiny: Tiny, tmp_path: Path, name: str) -> None:
    moved = tiny.copy(tmp_path / name)
    moved.edit(FILE, "    # endregion", "    print(__file__)\n    # endregion")
    result = moved.verified("run")
    assert result.code == 0, result.err
    assert f"\n{FILE}\n" in moved.read(f"snippets/{ID}.out")
    assert moved.verified("check", "--all").code == 0


def test_no_snippet_at_all_is_no_success(tiny: Tiny) -> None:
    for path in tiny.path("snippets").rglob("*.py"):
        path.unlink()
    for verb in ("run", "check", "list"):
        result = tiny.verified(verb)
        assert result.code == 2
        assert "no snippet under snippets/: nothing can be verified" in result.err


def test_what_is_not_to_run_here_is_recorded_and_not_run(tiny: Tiny) -> None:
    declaring(tiny, 'not_run = {reason = "costs money", until = 2999-01-01}')
    tiny.leave_a_trace(FILE)
    result = tiny.verified("run")
    assert result.code == 0
    assert "1 not-run" in result.out and "2 executed" in result.out
    assert not tiny.was_executed(FILE)
    assert record.read(tiny.library.snippets[ID]).reason == "costs money (2999-01-01)"


def test_hardware_that_is_here_is_used(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    declaring(tiny, 'needs = "gpu"')
    assert "1 needs-hardware" in tiny.verified("run", ID).out
    monkeypatch.setenv("VERIFIED_HARDWARE", "tpu, gpu")
    assert "1 passed" in tiny.verified("run", "--all", ID).out


def test_a_machine_without_the_hardware_keeps_the_record_of_one_that_has_it(
    tiny: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    declaring(tiny, 'needs = "gpu"')
    monkeypatch.setenv("VERIFIED_HARDWARE", "gpu")
    assert tiny.verified("run").code == 0
    monkeypatch.delenv("VERIFIED_HARDWARE")
    before = tiny.files()
    assert tiny.verified("run", "--all").code == 0
    assert tiny.verified("check", "--all").code == 0
    assert tiny.files() == before


# --------------------------------------------------------------------------- bad snippets

BAD = {
    "syntax error": ("print((1)\n", 1, "raised SyntaxError"),
    "endless loop": ("while True: pass\n", 1, "was still running after 0.5 s"),
    "segmentation fault": ("import ctypes\nctypes.string_at(0)\n", 1, "was ended by SIGSEGV"),
    "left half-way": (
        "import os\nprint('total: 7')\nos._exit(0)\n",
        1,
        "left with exit status 0 before main returned",
    ),
    "exception": ("x = 1\nprint(x)\nassert x == 2\n", 3, "raised AssertionError"),
    "endless output": ("while True: print('x' * 999)\n", 1, "printed more than 100000 bytes"),
    "no text": (
        "import sys\nsys.stdout.buffer.write(b'ok \\xff')\n",
        1,
        "printed bytes that are not UTF-8, the first at byte 3",
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_snippet_is_told_and_nothing_is_lost(ran: Tiny, what: str) -> None:
    source, line, said = BAD[what]
    ran.edit("pyproject.toml", "timeout = 10", "timeout = 0.5\noutput_limit = 100000")
    ran.path(FILE).write_text(source)
    ran.edit("snippets/sums/total/in_dict.py", '"c": 4', '"c": 5')
    old = {name: ran.read(f"snippets/{ID}.{name}") for name in ("out", "json")}
    result = ran.verified("run")
    assert result.code == 1
    assert f"{FILE}:{line}: {said}" in result.err
    assert "Traceback" not in result.err or what in ("exception", "syntax error")
    start = result.err.index(f"{FILE}:{line}: {said}")
    assert "\n    -> " in result.err[start:]  # how to mend it
    assert "1 failed" in result.out.splitlines()[-1]
    # Its old record stays as it was, the other's new one is written, nothing else is.
    assert {name: ran.read(f"snippets/{ID}.{name}") for name in ("out", "json")} == old
    assert "total: 8" in ran.read("snippets/sums/total/in_dict.out")
    assert not list(ran.root.rglob(f"*{TEMPORARY}"))


@pytest.mark.parametrize("what", BAD)
def test_a_failure_is_never_cached(ran: Tiny, what: str) -> None:
    ran.edit("pyproject.toml", "timeout = 10", "timeout = 0.5\noutput_limit = 100000")
    good = ran.read(FILE)
    ran.path(FILE).write_text(BAD[what][0])
    for _ in range(2):
        result = ran.verified("run", ID)
        assert (result.code, "1 executed" in result.out) == (1, True)
        assert ran.verified("check").code == 1
    ran.path(FILE).write_text(good)
    assert ran.verified("check").code == 0


def test_a_new_bad_snippet_gets_no_record(tiny: Tiny) -> None:
    tiny.path(FILE).write_text("1 / 0\n")
    assert tiny.verified("run").code == 1
    assert not tiny.path(f"snippets/{ID}.out").exists()
    assert not tiny.path(f"snippets/{ID}.json").exists()
    assert tiny.path("snippets/sums/total/in_dict.json").exists()


@pytest.mark.parametrize(
    ("statement", "line", "said"),
    [
        ("print(1)", 1, "was to end in KeyError, but succeeded"),
        ("{}['plum']", 7, "was to raise KeyError with “pear”, but raised KeyError"),
        ("[][0]", 7, "was to raise KeyError with “pear”, but raised IndexError"),
        ("import os; os._exit(1)", 1, "left with exit status 1 before main returned"),
        ("(", 7, "was to raise KeyError with “pear”, but raised SyntaxError"),
    ],
)
def test_a_broken_snippet_that_breaks_its_promise(
    ran: Tiny, statement: str, line: int, said: str
) -> None:
    ran.edit(BROKEN, 'print({"apple": 1}["pear"])', statement)
    old = ran.read("snippets/broken/missing_key.json")
    for verb in ("run", "check"):
        result = ran.verified(verb)
        assert result.code == 1
        assert f"{BROKEN}:{line}: {said}" in result.err
        start = result.err.index(f"{BROKEN}:{line}: {said}")
        assert "\n    -> " in result.err[start:]
    assert ran.read("snippets/broken/missing_key.json") == old


def test_all_problems_of_a_run_are_told_together(ran: Tiny) -> None:
    ran.path(FILE).write_text("1 / 0\n")
    ran.path("snippets/sums/total/in_dict.py").write_text("import os\nos._exit(0)\n")
    ran.edit(BROKEN, 'print({"apple": 1}["pear"])', "print(1)")
    ran.write("snippets/sums/Wrong/in_list.py", "")
    result = ran.verified("run")
    assert result.code == 1
    told = [
        line.split(":")[0]
        for line in result.err.splitlines()
        if re.match(r"snippets/.*:\d+: ", line)
    ]
    assert told == [
        BROKEN,
        "snippets/sums/Wrong/in_list.py",
        "snippets/sums/total/in_dict.py",
        FILE,
    ]


@pytest.mark.parametrize("damage", ["cut", "edited", "gone", "newer"])
def test_run_mends_a_damaged_record(ran: Tiny, damage: str) -> None:
    good = ran.read(f"snippets/{ID}.out")
    if damage == "cut":
        meta = ran.path(f"snippets/{ID}.json")
        meta.write_text(meta.read_text()[:50])
    elif damage == "edited":
        ran.edit(f"snippets/{ID}.out", "7", "8")
    elif damage == "gone":
        ran.path(f"snippets/{ID}.out").unlink()
    else:
        ran.edit(f"snippets/{ID}.json", '"format": 1', '"format": 2')
    assert ran.verified("check").code == 1
    result = ran.verified("run")
    if damage == "newer":  # it may hold what this engine does not know: never overwritten
        assert result.code == 1 and "update the engine" in result.err
        assert '"format": 2' in ran.read(f"snippets/{ID}.json")
    else:
        assert result.code == 0
        assert ran.read(f"snippets/{ID}.out") == good
        assert ran.verified("check").code == 0


def test_leftovers_of_a_killed_run_are_swept(ran: Tiny) -> None:
    ran.write(f"snippets/sums/total/.in_list.out.abc{TEMPORARY}", "half")
    assert ran.verified("run").code == 0
    assert not list(ran.root.rglob(f"*{TEMPORARY}"))


# ------------------------------------------------------------------ ended from the outside


@pytest.fixture
def slow(tmp_path: Path) -> Tiny:
    """Eight snippets of a quarter of a second, two of them in a fresh interpreter."""
    tiny = write_tiny(tmp_path / "tiny")
    mark = f"mark-{uuid.uuid4().hex}"
    tiny.write(
        "pyproject.toml",
        tiny.read("pyproject.toml") + f'[tool.verified.environment]\nMARK = "{mark}"\n',
    )
    for n in range(8):
        fresh = "# /// script\n# [tool.verified]\n# fresh = true\n# ///\n" if n % 4 == 0 else ""
        source = (
            f"{fresh}import subprocess, time\n"
            'if __name__ == "__main__":\n'
            '    subprocess.Popen(["sleep", "1000"], start_new_session=True)\n'
            "    time.sleep(0.25)\n"
            f'    print("answer: {n}")\n'
        )
        tiny.path("snippets/slow").mkdir(exist_ok=True)
        tiny.path(f"snippets/slow/nap_{n}.py").write_text(source)
        tiny.add_to_page(f"/// snippet | slow/nap_{n}\n///")
    tiny.path("tmp").mkdir()
    return tiny


def start(tiny: Tiny, *arguments: str) -> subprocess.Popen[str]:
    return tiny.start(*arguments, environment={"TMPDIR": str(tiny.path("tmp"))})


def kill(process: subprocess.Popen[str]) -> None:
    """Kill it, and do not wait for whoever else holds its pipes."""
    process.kill()
    process.wait()
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    process.stderr.close()


def mark_of(tiny: Tiny) -> str:
    return tiny.project.environment["MARK"]


def left_of(tiny: Tiny, seconds: float = 10) -> list[int]:
    """Processes of the project that are still there after a while."""
    deadline = time.monotonic() + seconds
    while (left := processes(mark_of(tiny))) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def assert_no_half_record(tiny: Tiny) -> int:
    """Every record is whole, or refused by name; how many are whole."""
    whole = 0
    for id_, snippet in tiny.library.snippets.items():
        try:
            found = record.read(snippet)
        except VerifiedError as error:
            (problem,) = error.problems
            assert "has no record" in problem.message or "is missing" in problem.message
        else:
            whole += 1
            assert found.output.startswith(f"answer: {id_[-1]}\n") or not id_.startswith("slow/")
    return whole


def assert_mended(tiny: Tiny) -> None:
    result = tiny.command("run")
    assert result.code == 0, result.err
    assert "11 snippets (1 failed-as-declared, 10 passed)" in result.out
    result = tiny.command("check")
    assert (result.code, result.err) == (0, "")
    assert not list(tiny.root.rglob(f"*{TEMPORARY}"))
    assert left_of(tiny) == []


def test_a_killed_run_leaves_no_process_and_no_half_record(slow: Tiny) -> None:
    whole = []
    for moment in (0.1, 0.3, 0.45, 0.6, 0.9):
        process = start(slow, "run", "--jobs", "2")
        time.sleep(moment)
        kill(process)
        assert left_of(slow) == [], f"after {moment} s"
        whole.append(assert_no_half_record(slow))
    assert whole == sorted(whole)  # what was done stays done
    assert_mended(slow)


@pytest.mark.fault("kill command")
def test_a_killed_run_leaves_no_folder(slow: Tiny) -> None:
    process = start(slow, "run", "--jobs", "2")
    assert process.stderr is not None
    assert process.stderr.readline() == "running 11 snippets ...\n"
    time.sleep(0.3)
    kill(process)
    assert left_of(slow) == []
    assert [path.name for path in slow.path("tmp").glob("verified-*")] == []


@pytest.mark.fault("interrupt")
@pytest.mark.parametrize("moment", [0.0, 0.2, 0.5])
def test_ctrl_c_ends_it_cleanly(slow: Tiny, moment: float) -> None:
    process = start(slow, "run", "--jobs", "2")
    assert process.stderr is not None
    assert process.stderr.readline() == "running 11 snippets ...\n"
    time.sleep(moment)
    began = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all in the foreground
    _, err = process.communicate(timeout=20)
    assert time.monotonic() - began < 12
    assert process.returncode == 130
    assert err.splitlines()[-1] == "verified: interrupted; nothing half-written is left"
    assert "Traceback" not in err
    assert left_of(slow) == []
    assert_no_half_record(slow)
    assert [path.name for path in slow.path("tmp").iterdir()] == []
    assert_mended(slow)


def test_ctrl_c_while_snippets_are_being_started_waits_for_none(slow: Tiny) -> None:
    for n in range(8):
        slow.edit(f"snippets/slow/nap_{n}.py", "time.sleep(0.25)", "time.sleep(9)")
    for moment in (0.0, 0.02, 0.05, 0.08, 0.12):
        process = start(slow, "run", "--jobs", "8")
        assert process.stderr is not None
        assert process.stderr.readline() == "running 11 snippets ...\n"
        time.sleep(moment)
        began = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=20)
        assert time.monotonic() - began < 5, f"after {moment} s"
        assert process.returncode == 130
        assert err.splitlines()[-1] == "verified: interrupted; nothing half-written is left"
        assert "Traceback" not in err
        assert left_of(slow) == []


@pytest.mark.fault("interrupt")
def test_sigterm_leaves_no_process(slow: Tiny) -> None:
    process = start(slow, "run")
    assert process.stderr is not None
    process.stderr.readline()
    time.sleep(0.3)
    process.terminate()
    process.communicate(timeout=20)
    assert process.returncode != 0
    assert left_of(slow) == []
    assert_no_half_record(slow)


def test_a_fresh_interpreter_does_not_outlive_a_kill_at_its_start(slow: Tiny) -> None:
    """The moment between its start and its asking to be told of its parent's death."""
    for name in [p.name for p in slow.path("snippets/slow").iterdir() if p.name != "nap_0.py"]:
        slow.path(f"snippets/slow/{name}").unlink()
    slow.edit("snippets/slow/nap_0.py", "0.25", "30")
    for moment in (0.0, 0.02, 0.05, 0.1):
        process = start(slow, "run", "slow/nap_0")
        assert process.stderr is not None
        process.stderr.readline()
        time.sleep(moment)
        kill(process)
        assert left_of(slow) == [], f"after {moment} s"


@pytest.mark.fault("kill command")
def test_a_kill_during_the_imports_of_the_server_ends_it_at_once(slow: Tiny) -> None:
    slow.write("endless_import.py", "import time\ntime.sleep(30)\n")
    slow.edit("pyproject.toml", "timeout = 10", "timeout = 10\npreload = ['endless_import']")
    text = slow.read("pyproject.toml") + f"PYTHONPATH = {str(slow.root)!r}\n"
    slow.path("pyproject.toml").write_text(text)
    process = start(slow, "run")
    deadline = time.monotonic() + 10
    while not processes(mark_of(slow)) and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(0.5)
    assert processes(mark_of(slow)), "the server is not there"
    kill(process)
    assert left_of(slow) == []


@pytest.mark.fault("two runs")
def test_two_runs_at_once_do_the_work_once(slow: Tiny) -> None:
    one, other = start(slow, "run"), start(slow, "run")
    outs = [process.communicate(timeout=60) for process in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0), outs
    executed = sorted(int(re.findall(r"(\d+) executed", out)[0]) for out, _ in outs)
    assert executed == [0, 11]
    waited = [out for out, _ in outs if "another `verified run` is at work" in out]
    assert len(waited) == 1 and "; 0 executed" in waited[0]
    assert_mended(slow)


@pytest.mark.fault("two runs")
def test_whoever_reads_during_a_run_finds_whole_records(slow: Tiny) -> None:
    """A check, or a page that is rendered again: old or new, but never half of each."""
    assert slow.command("run").code == 0
    for n in range(8):
        slow.edit(f"snippets/slow/nap_{n}.py", f"answer: {n}", f"answer: {n}{n}")
    process = start(slow, "run")
    try:
        while process.poll() is None:
            for snippet in slow.library.snippets.values():
                try:
                    record.read(snippet)
                except VerifiedError as error:
                    pytest.fail(str(error))
    finally:
        process.communicate(timeout=60)
