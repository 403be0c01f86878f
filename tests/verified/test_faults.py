"""Faults of every kind, and after each: nothing lost, nothing half-written, nothing left running, the next run right.

The kills at random moments are in test_kills.py; the kinds are in tests/faults.py.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults import INJECTED
from tests.verified import harm
from tests.verified.test_execute import can_enclose
from tests.verified.test_run import left_of
from tests.verified.tiny import Result, Tiny, write_tiny
from tests.verified.writes import Answer, Writes
from verified import record
from verified.errors import VerifiedError
from verified.files import TEMPORARY, sweep, write_together
from verified.library import Library
from verified.progress import Progress

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="faults of Linux")
ID = "sums/total/in_list"
FILE = f"snippets/{ID}.py"
OUT, META = f"snippets/{ID}.out", f"snippets/{ID}.json"
Told = Callable[[str, object], None]
"""pytest's `record_property`."""


@pytest.fixture(scope="module")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    """The tiny project after a run; its processes bear a mark, and its languages are kept in step."""
    tiny = write_tiny(tmp_path_factory.mktemp("faults") / "tiny")
    tiny.edit("pyproject.toml", "timeout = 10", 'timeout = 10\nparity = "docs/parity.json"')
    mark = f'[tool.verified.environment]\nMARK = "{uuid.uuid4().hex}"\n'
    tiny.path("pyproject.toml").write_text(tiny.read("pyproject.toml") + mark)
    assert tiny.command("run").code == 0
    return tiny


@pytest.fixture(scope="module")
def writes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Writes]:
    """Calls the command, quickly."""
    writes = Writes(tmp_path_factory.mktemp("writes"))
    yield writes
    writes.close()


@pytest.fixture
def ready(_template: Tiny, tmp_path: Path) -> Tiny:
    """All is well with it."""
    return _template.copy(tmp_path / "tiny")


@pytest.fixture
def stale(ready: Tiny) -> Tiny:
    """Two of its snippets changed since, and a section in both languages."""
    ready.edit(FILE, "2, 4]", "2, 5]")
    ready.edit("snippets/sums/total/in_dict.py", '"c": 4', '"c": 5')
    for language in ("zh", "en"):
        ready.edit(f"docs/{language}/sums.md", "{ #notice }", "{ #notice }\n\nAdd.")
    return ready


@pytest.fixture
def before(stale: Tiny, tmp_path: Path) -> Tiny:
    """A copy of it."""
    return stale.copy(tmp_path / "before")


def outputs(tiny: Tiny) -> dict[str, str]:
    """What the records say was printed, `refused` for one that is not whole."""
    found = {}
    library = Library(tiny.project)
    for id_, snippet in library.snippets.items():
        try:
            found[id_] = record.read(snippet).output
        except VerifiedError as error:
            (problem,) = error.problems
            assert problem.remedy == f"run `verified run {id_}`", problem
            found[id_] = "refused"
    return found


def kept(tiny: Tiny) -> dict[str, object]:
    """The files of the project; of a record the entries that the next run repeats."""
    found: dict[str, object] = {}
    for name, data in tiny.files().items():
        found[name] = data
        if name.startswith("snippets/") and name.endswith(".json"):
            table = json.loads(data)
            found[name] = {key: table[key] for key in ("state", "inputs", "output")}
    return found


def assert_nothing_left(tiny: Tiny) -> None:
    """No process, no half of a file."""
    assert left_of(tiny) == []
    assert [str(path) for path in tiny.root.rglob(f"*{TEMPORARY}")] == []


def assert_right(tiny: Tiny, writes: Writes) -> None:
    """The next run is right, and a check agrees; nothing is left."""
    for verb in ("run", "check"):
        answer = writes.call(tiny.root, verb)
        assert (answer.code, "Traceback" in answer.err) == (0, False), answer
    assert ", 2 pages: no problems" in answer.out
    assert_nothing_left(tiny)


def assert_told(result: Result | Answer, *words: str) -> None:
    """What went wrong is told: what, where, how to mend it; and no traceback of ours."""
    assert result.code in (1, 2), result
    assert "Traceback" not in result.err, result.err
    assert "\n    -> " in result.err, result.err
    for word in words:
        assert word in result.err, result.err


# ------------------------------------------------------------------------ at every write

STRIDES = {"run": 16, "check": 2, "settle": 2}
"""The n-th test harms the n-th step, and then every so many; together they harm every step."""
HARMS = {"kill": "kill at a write", "full": "disk full", "broken": "disk error"}
AT_WRITES = [
    pytest.param(
        verb,
        what,
        first,
        marks=[
            pytest.mark.fault(kind),
            *([pytest.mark.nightly] if (verb, first) != ("run", 1) else []),
        ],
        id=f"{verb}, {what}, from step {first}",
    )
    for verb, stride in STRIDES.items()
    for what, kind in HARMS.items()
    for first in range(1, stride + 1)
]


@pytest.mark.parametrize(("verb", "what", "first"), AT_WRITES)
def test_harmed_at_every_write_it_loses_nothing(
    stale: Tiny,
    before: Tiny,
    writes: Writes,
    verb: str,
    what: str,
    first: int,
    record_property: Told,
) -> None:
    old = outputs(before)
    assert writes.call(stale.root, "run").code == 0
    wanted, new = kept(stale), outputs(stale)
    assert [id_ for id_ in new if new[id_] != old[id_]] == ["sums/total/in_dict", ID]
    injected = 0
    record_property(INJECTED, injected)
    for at in itertools.count(first, STRIDES[verb]):
        shutil.rmtree(stale.root)
        before.copy(stale.root)
        answer = writes.call(stale.root, verb, harm=what, at=at)
        if answer.code != -9 and answer.steps < at:
            break
        injected += answer.harmed
        record_property(INJECTED, injected)
        if what == "kill":
            assert answer.code == -9
        elif answer.code:  # what need not be written may fail in silence
            assert_told(answer)
        found = outputs(stale)
        lost = [id_ for id_, text in found.items() if text not in (old[id_], new[id_])]
        # Between the two renames of one record, and nowhere else, it may be refused by name.
        assert len(lost) <= (what != "full") and all(found[id_] == "refused" for id_ in lost)
        assert left_of(stale) == []
        assert_right(stale, writes)
        assert kept(stale) == wanted
    assert list(writes.temporary.glob("verified-*")) == []


def test_each_kind_of_step_is_among_them(stale: Tiny, writes: Writes) -> None:
    """Two records of two files, and the sections that agree: five files, nine steps each."""
    assert writes.call(stale.root, "run").steps == 5 * 9


def test_two_files_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "file/other"
    one.write_text("old")
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OSError, match="file"):
        write_together({one: "new", other: "new"})
    assert one.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "one"]


# ------------------------------------------------------------------------------ full disk


@pytest.mark.fault("disk full")
def test_a_full_disk_leaves_every_record_as_it_was(stale: Tiny, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with harm.small_disk(disk, kilobytes=600) as room:
        tiny = stale.copy(room.path(disk / "tiny"))
        filled, before = harm.fill(room.path(disk)), tiny.files()
        through = room.through(disk / "tiny")
        result = stale.command("run", through=through)
        assert_told(result, f"{META}:1: cannot be written (No space left on device)", "make room")
        assert result.err.count("cannot be written") == 3  # two records, and the sections
        assert tiny.files() == before
        assert_nothing_left(stale)
        filled.unlink()
        for verb in ("run", "check"):
            result = stale.command(verb, through=through)
            assert result.code == 0, result.err
        assert tiny.read(OUT) == "total: 8\nmean: 2.6667 apples\n"


@pytest.mark.fault("disk full")
def test_a_full_disk_for_what_need_not_be_kept_hinders_no_run(stale: Tiny, writes: Writes) -> None:
    scratch = stale.path(".verified")
    stale.edit("snippets/sums/total/in_dict.py", '"c": 5', '"c": 1 / 0')
    with harm.small_disk(scratch, kilobytes=16) as room:
        room.path(scratch / "failures").mkdir()
        harm.fill(room.path(scratch))
        result = stale.command("run", through=room.through(stale.root))
        assert_told_by_snippet(result, "raised ZeroDivisionError")
        assert "No space" not in result.err
    assert stale.read(OUT) == "total: 8\nmean: 2.6667 apples\n"
    stale.edit("snippets/sums/total/in_dict.py", "1 / 0", "5")
    assert_right(stale, writes)


@pytest.mark.fault("disk full")
def test_no_room_for_the_lock_is_told(stale: Tiny, writes: Writes) -> None:
    scratch, before = stale.path(".verified"), stale.files()
    with harm.Room(f'mount -t tmpfs -o nr_inodes=1 none "{scratch}"') as room:
        result = stale.command("run", through=room.through(stale.root))
        assert_told(result, ".verified: cannot be written (No space left on device)", "make room")
    assert stale.files() == before
    assert_right(stale, writes)


@pytest.mark.fault("disk full")
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_log_on_a_full_disk_costs_no_record(stale: Tiny, stream: str, writes: Writes) -> None:
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "verified.cli", "run"],
            cwd=stale.root,
            text=True,
            check=False,
            # Unbuffered, nothing waits in a stream; as anyone runs it, what waits fails again.
            env={name: text for name, text in os.environ.items() if name != "PYTHONUNBUFFERED"},
            **{**streams, stream: full},  # type: ignore[call-overload]
        )
    assert stale.read(OUT) == "total: 8\nmean: 2.6667 apples\n"
    if stream == "stdout":
        assert_told(Result(done.returncode, "", done.stderr), "No space left on device")
    else:
        assert done.returncode == 0
        assert "2 written" in done.stdout
    assert_right(stale, writes)


def test_progress_that_nobody_reads_any_more_ends_the_run() -> None:
    read, write = os.pipe()
    os.close(read)
    with pytest.raises(BrokenPipeError), open(write, "w", encoding="utf-8") as stream:
        Progress(1, stream).running(1)


@pytest.mark.fault("disk full")
def test_no_folder_for_a_snippet_to_run_in_is_told(stale: Tiny, writes: Writes) -> None:
    """The server has chosen its temporary folder, and then it is gone."""
    stale.write("gone.py", "import tempfile\ntempfile.tempdir = '/gone'\n")
    stale.edit("pyproject.toml", "timeout = 10", "timeout = 10\npreload = ['gone']")
    text = f"PYTHONPATH = {str(stale.root)!r}\n"
    stale.path("pyproject.toml").write_text(stale.read("pyproject.toml") + text)
    old = outputs(stale)
    result = stale.command("run")
    assert_told(result, f"{FILE}:1: was lost: it could not be started", "No such file", "/gone")
    assert outputs(stale) == old
    stale.edit("pyproject.toml", "preload = ['gone']", "")
    assert_right(stale, writes)


# ------------------------------------------------------------------------------ permissions


@pytest.mark.fault("permissions")
@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("snippets/sums/total", f"{META}:1: cannot be written (Permission denied)"),
        ("docs", "docs/parity.json:1: cannot be written (Permission denied)"),
        (".verified", ".verified: cannot be written (Permission denied)"),
        (".verified/lock", ".verified: cannot be written (Permission denied)"),
    ],
)
def test_what_may_not_be_written_is_told(stale: Tiny, path: str, told: str, writes: Writes) -> None:
    (stale.path(".verified/lock")).unlink()
    if path.endswith("lock"):
        stale.path(path).touch()
    before = stale.files()
    with harm.revoked(stale.path(path), 0o444 if path.endswith("lock") else 0o555):
        result = stale.command("run", before=harm.obey_permissions)
        assert_told(result, told, "give yourself the right")
    after = stale.files()
    assert {name for name in before if after[name] != before[name]} <= (
        {"docs/parity.json"} if path == "snippets/sums/total" else written_with(path)
    )
    assert_right(stale, writes)


def written_with(path: str) -> set[str]:
    """What a run writes nevertheless if `path` cannot be written."""
    both = {
        f"snippets/sums/total/in_{n}.{end}" for n in ("list", "dict") for end in ("out", "json")
    }
    return both if path == "docs" else set()


@pytest.mark.fault("permissions")
@pytest.mark.parametrize("path", ["snippets/sums", FILE, "snippets", "docs/en", "docs/en/sums.md"])
def test_what_may_not_be_read_is_told_and_not_taken_for_gone(
    stale: Tiny, path: str, writes: Writes
) -> None:
    assert writes.call(stale.root, "run").code == 0
    before = stale.files()
    with harm.revoked(stale.path(path), 0):
        result = stale.command("check", before=harm.obey_permissions)
        assert_told(result, path, "Permission denied", "give yourself the right")
        assert "delete it" not in result.err
        if path.startswith("snippets"):
            assert_told(stale.command("run", before=harm.obey_permissions), path)
    assert stale.files() == before
    assert_right(stale, writes)


@pytest.mark.fault("permissions")
@pytest.mark.parametrize("path", [OUT, META, ".verified/home", ".verified/read.pickle"])
def test_what_need_not_be_read_or_written_hinders_no_run(
    stale: Tiny, path: str, writes: Writes
) -> None:
    if not stale.path(path).exists():
        stale.path(path).touch()
    with harm.revoked(stale.path(path), 0):
        result = stale.command("run", before=harm.obey_permissions)
        assert (result.code, "2 written" in result.out) == (0, True), result
    assert stale.read(OUT) == "total: 8\nmean: 2.6667 apples\n"
    stale.path(path).chmod(0o755)
    assert_right(stale, writes)


# -------------------------------------------------------------------------------- read-only


@pytest.mark.fault("read-only")
@pytest.mark.parametrize("command", ["list", "check --structure", "check", "check --all"])
def test_a_checkout_that_can_only_be_read_is_checked(
    ready: Tiny, command: str, writes: Writes
) -> None:
    with harm.read_only(ready.root) as room:
        result = ready.command(*command.split(), through=room.through(ready.root))
        assert (result.code, "Traceback" in result.err) == (0, False), result
    assert_right(ready, writes)


@pytest.mark.fault("read-only")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("run", ".verified: cannot be written (Read-only file system)"),
        ("settle", ".verified: cannot be written (Read-only file system)"),
        ("check", ".verified/home: cannot be made (Read-only file system)"),
    ],
)
def test_what_needs_to_write_says_so_in_one_that_can_only_be_read(
    stale: Tiny, command: str, told: str, writes: Writes
) -> None:
    shutil.rmtree(stale.path(".verified"))
    with harm.read_only(stale.root) as room:
        result = stale.command(command, through=room.through(stale.root))
        assert_told(result, told, "work on a copy of the repository elsewhere")
    assert_right(stale, writes)


# -------------------------------------------------------------------------- a small machine


@pytest.mark.fault("one core, 1 GB")
def test_one_core_and_a_gigabyte_are_enough(stale: Tiny, writes: Writes) -> None:
    result = stale.command("run", before=harm.one_core_and_a_gigabyte)
    assert result.code == 0, result.err
    result = stale.command("check", "--all", before=harm.one_core_and_a_gigabyte)
    assert result.code == 0, result.err
    assert_right(stale, writes)


@pytest.mark.fault("one core, 1 GB")
def test_a_snippet_that_asks_for_more_memory_is_told(stale: Tiny, writes: Writes) -> None:
    old = outputs(stale)
    stale.edit(FILE, "[1, 2, 5]", f"[len(bytes({2 * harm.GIGABYTE}))]")
    result = stale.command("run", ID, before=harm.one_core_and_a_gigabyte)
    assert_told_by_snippet(result, f"{FILE}:9: raised MemoryError")
    assert outputs(stale) == old
    stale.edit(FILE, f"[len(bytes({2 * harm.GIGABYTE}))]", "[1, 2, 5]")
    assert_right(stale, writes)


def test_memory_that_runs_out_in_the_engine_is_told(
    ready: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(library: Library) -> None:
        raise MemoryError

    monkeypatch.setattr(Library, "pages", property(full))
    assert_told(ready.verified("check"), "memory ran out", "--jobs 1")


# ------------------------------------------------------------------------------- mischief

PASSES, FAILS = "passes", "fails"
MISCHIEF = {
    # What it does: kind, statements, what becomes of it where the system encloses it, and where not.
    "closes its descriptors": ("output", "os.close(1); os.close(2)", PASSES, PASSES),
    "closes every file": ("output", "os.closerange(0, 999)", FAILS, FAILS),
    "closes its streams": ("output", "sys.stdout.close(); sys.stderr.close()", PASSES, PASSES),
    "closes its input": ("output", "os.close(0)", PASSES, PASSES),
    "removes its folder": ("folder", "os.rmdir(os.getcwd())", FAILS, PASSES),
    "leaves its folder": ("folder", "os.chdir('/')", PASSES, PASSES),
    "removes its home": ("folder", "shutil.rmtree(Path.home())", FAILS, PASSES),
    "edits its source": ("source", "HERE.write_text(HERE.read_text() + '#')", FAILS, PASSES),
    "removes its source": ("source", "HERE.unlink()", FAILS, PASSES),
    "deletes its record": ("records", "MINE.unlink(); META.unlink()", FAILS, PASSES),
    "edits its record": ("records", "MINE.write_text('x')", FAILS, PASSES),
    "edits another's record": ("records", "OTHER.write_text('x')", FAILS, PASSES),
    "deletes another's record": ("records", "OTHER.unlink()", FAILS, PASSES),
    "leaves a session": (
        "processes",
        "os.fork() or (os.setsid(), os.fork() or time.sleep(999))",
        PASSES,
        PASSES,
    ),
    "leaves a child": ("processes", "os.fork() or time.sleep(999)", PASSES, PASSES),
    "leaves a child deaf to SIGTERM": (
        "processes",
        "signal.signal(signal.SIGTERM, signal.SIG_IGN); os.fork() or time.sleep(999)",
        PASSES,
        PASSES,
    ),
    "goes on, deaf to SIGTERM": (
        "endless",
        "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(999)",
        FAILS,
        FAILS,
    ),
    "stops itself": ("endless", "os.kill(os.getpid(), signal.SIGSTOP)", FAILS, FAILS),
}
BY_DAY = {
    *("closes its descriptors", "closes every file", "removes its folder", "edits its source"),
    *("deletes its record", "edits another's record", "leaves a session"),
}
"""What the ordinary suite tries, where the system encloses snippets; the rest, and all of it not enclosed, at night."""
HEAD = """\
import os, shutil, signal, sys, time
from pathlib import Path

HERE = Path(__file__)
MINE, META = HERE.with_suffix(".out"), HERE.with_suffix(".json")
OTHER = HERE.with_name("in_dict.out")
"""


@pytest.fixture(scope="module")
def encloses() -> bool:
    """Whether this system can enclose a snippet."""
    return can_enclose()


@pytest.mark.parametrize(
    ("what", "enclosed"),
    [
        pytest.param(
            what,
            enclosed,
            marks=[
                pytest.mark.fault(kind),
                *([] if enclosed and what in BY_DAY else [pytest.mark.nightly]),
            ],
            id=f"{what}, {'enclosed' if enclosed else 'not enclosed'}",
        )
        for what, (kind, *_) in MISCHIEF.items()
        for enclosed in (True, False)
    ],
)
def test_a_snippet_up_to_mischief_harms_nothing_that_stays(
    ready: Tiny, writes: Writes, encloses: bool, what: str, enclosed: bool
) -> None:
    _, statements, *becomes = MISCHIEF[what]
    if enclosed and not encloses:
        pytest.skip("the system allows no namespaces")
    if not enclosed:
        forgo_enclosure(ready)
    ready.edit("pyproject.toml", "timeout = 10", "timeout = 1")
    assert writes.call(ready.root, "run").code == 0
    good, old, all_good = ready.read(FILE), ready.read(OUT), kept(ready)
    guard = 'if __name__ == "__main__":\n    main()'
    ready.path(FILE).write_text(HEAD + good.replace(guard, f"{guard}\n    {statements}"))
    result = writes.call(ready.root, "run")
    assert left_of(ready) == []
    if becomes[not enclosed] == PASSES:
        assert (result.code, "Traceback" in result.err) == (0, False), result
    else:
        assert_told_by_snippet(result, FILE)
        assert (ready.read(OUT), kept(ready)[META]) == (old, all_good[META])
    ready.path(FILE).write_text(good)
    assert_right(ready, writes)
    assert kept(ready) == all_good


def assert_told_by_snippet(result: Result | Answer, *words: str) -> None:
    """The snippet failed; the only traceback is its own."""
    assert result.code == 1, result
    assert "\n    -> " in result.err, result.err
    assert "verified/" not in result.err.replace(".verified/", ""), result.err
    for word in words:
        assert word in result.err, result.err


def forgo_enclosure(tiny: Tiny) -> None:
    """Have its snippets run as on a system that encloses nothing."""
    tiny.write("open_house.py", "import verified.enclosure\n\nverified.enclosure.LINUX = False\n")
    tiny.edit("pyproject.toml", "timeout = 10", "timeout = 10\npreload = ['open_house']")
    text = f"PYTHONPATH = {str(tiny.root)!r}\n"
    tiny.path("pyproject.toml").write_text(tiny.read("pyproject.toml") + text)


# --------------------------------------------------------------------------- two at once


@pytest.mark.fault("two runs")
def test_a_run_and_a_settling_write_one_after_the_other(stale: Tiny, writes: Writes) -> None:
    """Both write the file of what is settled."""
    stale.edit(FILE, "def main", "import time\n\ntime.sleep(0.5)\n\n\ndef main")
    running = stale.start("run")
    assert running.stderr is not None
    assert running.stderr.readline() == "running 2 snippets ...\n"
    settled = stale.command("settle")
    _, err = running.communicate(timeout=30)
    assert (running.returncode, settled.code) == (0, 0), (err, settled)
    assert "a `verified run` is at work; waiting for it" in settled.out
    assert_right(stale, writes)


def test_what_a_killed_run_left_anywhere_is_swept(ready: Tiny) -> None:
    folders = ("snippets/sums", "docs", ".verified", ".verified/failures/sums")
    left = [ready.write(f"{folder}/.x.json.abc{TEMPORARY}", "half") for folder in folders]
    spared = [ready.write(f"{folder}/x{TEMPORARY}", "somebody's") for folder in folders]
    assert ready.verified("run").code == 0
    assert [path for path in left if path.exists()] == []
    assert all(path.exists() for path in spared)


def test_sweeping_one_folder_leaves_those_below_it(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    here, there = tmp_path / f".a{TEMPORARY}", tmp_path / f"below/.a{TEMPORARY}"
    for path in (here, there):
        path.touch()
    sweep(tmp_path, deep=False)
    assert (here.exists(), there.exists()) == (False, True)
