"""Real processes: how each may end, what it sees, what it leaves behind."""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import itertools
import json
import os
import re
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.verified.tiny import Tiny, write_tiny
from verified.execute import Runner, environment, job_for
from verified.job import Job, Outcome

LINUX = sys.platform == "linux"


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    """A project whose fork server serves all tests of this module."""
    tiny = write_tiny(tmp_path_factory.mktemp("execute") / "tiny")
    tiny.write(
        "pyproject.toml",
        tiny.read("pyproject.toml").replace(
            "timeout = 10",
            "timeout = 10\noutput_limit = 100000\npreload = ['colorsys', 'no_such_package']\n"
            "prelude = 'import sys; sys.from_prelude = True'",
        )
        + '[tool.verified.environment]\nCOLOUR = "blue"\n',
    )
    return tiny


def job_of(tiny: Tiny, source: str, declared: str = "", id_: str = "sums/try") -> Job:
    """Write the snippet and say how it is to be run."""
    lines = "".join(f"# {line}\n" for line in declared.splitlines())
    block = f"# /// script\n# [tool.verified]\n{lines}# ///\n" if declared else ""
    guard = '\nif __name__ == "__main__":\n    pass\n'
    tiny.write(f"snippets/{id_}.py", "")
    tiny.path(f"snippets/{id_}.py").write_text(
        block + textwrap.dedent(source).lstrip("\n") + guard, encoding="utf-8"
    )
    return job_for(tiny.library.snippets[id_])


def run(tiny: Tiny, source: str, declared: str = "", **facts: Any) -> Outcome:
    """Run the snippet; what became of it."""
    job = dataclasses.replace(job_of(tiny, source, declared), **facts)
    (outcome,) = Runner(tiny.project, workers=1).run([job])
    assert outcome.id == "sums/try"
    assert not Path(outcome.temporary).exists() or not outcome.temporary
    return outcome


def printed(tiny: Tiny, source: str, declared: str = "") -> str:
    """What the snippet, which must end well, printed."""
    outcome = run(tiny, source, declared)
    assert outcome.ending == "returned", (outcome.message, outcome.output.decode())
    return outcome.output.decode()


def alive(pid: int) -> bool:
    """Whether the process is there and no zombie."""
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


def numbers(text: str) -> list[int]:
    return [int(n) for n in re.findall(r"child (\d+)", text)]


# ------------------------------------------------------------------------- how it may end


def test_success_is_the_message_that_main_returned(bench: Tiny) -> None:
    outcome = run(bench, "import time\ntime.sleep(0.05)\nprint('good')")
    assert (outcome.ending, outcome.output) == ("returned", b"good\n")
    assert 0.05 <= outcome.seconds < 5


def test_both_streams_are_kept_in_the_order_they_were_written(bench: Tiny) -> None:
    source = """
        import os, sys, subprocess
        print("1 out")
        print("2 err", file=sys.stderr)
        os.write(1, b"3 fd\\n")
        subprocess.run([sys.executable, "-c", "print('4 child')"])
        print("5 no newline", end="")
    """
    text = printed(bench, source)
    assert text == "1 out\n2 err\n3 fd\n4 child\n5 no newline"


def test_an_exception_is_told_by_its_name_message_and_line(bench: Tiny) -> None:
    source = """
        import json

        class OddError(Exception):
            pass

        def fail(text):
            raise OddError(f"no {text}")

        print("before")
        fail("pear")
    """
    outcome = run(bench, source)
    assert (outcome.ending, outcome.exception, outcome.message) == ("raised", "OddError", "no pear")
    assert outcome.line == 7  # where in the snippet it was raised
    root = bench.root
    assert outcome.output.decode().splitlines() == [
        "before",
        "Traceback (most recent call last):",
        f'  File "{root}/snippets/sums/try.py", line 10, in <module>',
        '    fail("pear")',
        f'  File "{root}/snippets/sums/try.py", line 7, in fail',
        '    raise OddError(f"no {text}")',
        "OddError: no pear",
    ]


def test_the_frames_of_libraries_are_left_out(bench: Tiny) -> None:
    outcome = run(bench, "import json\njson.loads('{')")
    text = outcome.output.decode()
    assert "json/decoder.py" not in text
    assert text.count("  ...") == 1
    assert text.splitlines()[-1].startswith("json.decoder.JSONDecodeError: Expecting property name")
    assert outcome.line == 2


def test_a_syntax_error_is_told_with_its_line(bench: Tiny) -> None:
    outcome = run(bench, "x = 1\nprint(\n")
    assert (outcome.ending, outcome.exception, outcome.line) == ("raised", "SyntaxError", 2)
    assert "'(' was never closed" in outcome.output.decode()
    assert "verified/child.py" not in outcome.output.decode()


@pytest.mark.parametrize(
    ("statement", "exception"),
    [
        ("raise SystemExit(0)", "SystemExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("raise BaseException('x')", "BaseException"),
        ("raise ExceptionGroup('several', [ValueError(1)])", "ExceptionGroup"),
        ("raise ValueError('\\ud800')", "ValueError"),
        ("raise ValueError('x' * 90_000)", "ValueError"),
        ("def f(): f()\nf()", "RecursionError"),
        ("raise StopIteration", "StopIteration"),
    ],
)
def test_whatever_is_raised_is_told(bench: Tiny, statement: str, exception: str) -> None:
    outcome = run(bench, statement)
    assert (outcome.ending, outcome.exception) == ("raised", exception)


def test_an_endless_recursion_is_told_briefly(bench: Tiny) -> None:
    outcome = run(bench, "def f():\n    f()\n\n\nf()")
    assert len(outcome.output.decode().splitlines()) < 50


def test_an_exception_that_cannot_be_printed_is_a_failure_too(bench: Tiny) -> None:
    source = """
        class Odd(Exception):
            def __str__(self):
                raise RuntimeError("not printable")
        raise Odd
    """
    outcome = run(bench, source)
    assert outcome.ending in ("raised", "exited")
    assert b"Odd" in outcome.output


@pytest.mark.parametrize("code", [0, 3])
def test_leaving_the_process_half_way_is_a_failure(bench: Tiny, code: int) -> None:
    outcome = run(bench, f"import os\nprint('half')\nos._exit({code})\nprint('whole')")
    assert (outcome.ending, outcome.output) == ("exited", b"half\n")
    assert outcome.message == f"left with exit status {code} before main returned"


@pytest.mark.fault("processes")
@pytest.mark.parametrize("ending", ["pass", "raise ValueError('of the child')"])
def test_a_forked_process_that_comes_to_the_end_too_says_nothing_of_its_own(
    bench: Tiny, ending: str
) -> None:
    source = f"""
        import os
        pid = os.fork()
        if pid:
            os.waitpid(pid, 0)
            print("parent")
        else:
            {ending}
    """
    outcome = run(bench, source)
    assert (outcome.ending, outcome.exception) == ("returned", ""), outcome
    assert outcome.output.decode().splitlines()[-1] == "parent"


def test_becoming_another_program_is_a_failure(bench: Tiny) -> None:
    outcome = run(bench, "import os\nos.execv('/bin/true', ['true'])")
    assert outcome.ending == "exited"


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("import ctypes\nctypes.string_at(0)", "SIGSEGV"),
        ("import os\nos.abort()", "SIGABRT"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "SIGKILL"),
        ("import os, signal\nos.killpg(0, signal.SIGTERM)\nimport time\ntime.sleep(9)", "SIGTERM"),
    ],
)
def test_a_signal_is_told_by_its_name(bench: Tiny, statement: str, name: str) -> None:
    outcome = run(bench, f"print('before')\n{statement}")
    assert (outcome.ending, outcome.output) == ("signalled", b"before\n")
    assert outcome.message == f"was ended by {name}"


@pytest.mark.fault("endless")
@pytest.mark.parametrize(
    "statement",
    [
        "while True: pass",
        "import time\ntime.sleep(1000)",
        "import signal, time\nfor s in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):\n"
        "    signal.signal(s, signal.SIG_IGN)\nwhile True: time.sleep(1)",
        "sum(range(10**12))",  # never looks for signals
        "import threading\nthreading.Event().wait()",
        "import threading, time\nthreading.Thread(target=time.sleep, args=(1000,)).start()",
        "import os\nos.close(1), os.close(2)\nwhile True: pass",
    ],
)
def test_an_endless_snippet_is_ended_at_its_limit(bench: Tiny, statement: str) -> None:
    start = time.monotonic()
    outcome = run(bench, f"print('before', flush=True)\n{statement}", "timeout = 0.4")
    assert (outcome.ending, outcome.output) == ("timeout", b"before\n")
    assert outcome.message == "was still running after 0.4 s"
    assert 0.4 <= time.monotonic() - start < 9


def test_a_slow_trickle_of_output_does_not_put_off_the_limit(bench: Tiny) -> None:
    source = "import os\nwhile True:\n    os.write(1, b'.')\n    for _ in range(3000): pass\n"
    start = time.monotonic()
    outcome = run(bench, source, "timeout = 0.3", output_limit=1 << 30)
    assert outcome.ending == "timeout"
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    "source",
    [
        "while True: print('x' * 100)",
        "import os\nwhile True: os.write(2, b'\\0' * 65536)",
        "import subprocess\nsubprocess.run(['yes'])",
        "import sys\nsys.stdout.write('x' * 10_000_000)",
    ],
)
def test_endless_output_is_ended_at_its_limit(bench: Tiny, source: str) -> None:
    start = time.monotonic()
    outcome = run(bench, source)
    assert outcome.ending == "flooded"
    assert outcome.message == "printed more than 100000 bytes"
    assert len(outcome.output) == 100_000
    assert time.monotonic() - start < 5


def test_output_just_at_the_limit_is_let_through(bench: Tiny) -> None:
    outcome = run(bench, "print('x' * 99_999)")
    assert (outcome.ending, len(outcome.output)) == ("returned", 100_000)


@pytest.mark.fault("kill supervisor")
def test_a_lost_supervisor_is_told_and_nothing_is_left(bench: Tiny) -> None:
    source = """
        import os, signal, subprocess, time
        mine = subprocess.Popen(["sleep", "1000"], start_new_session=True)
        with open(os.path.expanduser("~/pids"), "w") as file:
            print("child", mine.pid, "child", os.getpid(), file=file)
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(1000)
    """
    outcome = run(bench, source)
    assert outcome.ending == "lost"
    assert outcome.message == "was lost: its supervisor was killed"
    pids = numbers(bench.read(".verified/home/pids"))
    assert len(pids) == 2
    deadline = time.monotonic() + 5
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(alive, pids))
    assert run(bench, "print('the next one runs')").ending == "returned"


# ---------------------------------------------------------------- what python itself prints

SAME = {
    "atexit": "import atexit\natexit.register(print, 'bye')\nprint('hello')",
    "idle pool of threads": """
        from concurrent.futures import ThreadPoolExecutor
        pool = ThreadPoolExecutor(2)
        print(pool.submit(sum, [1, 2]).result())
    """,
    "thread that is no daemon": """
        import threading, time
        def later():
            time.sleep(0.1)
            print("later")
        threading.Thread(target=later).start()
        print("main is done")
    """,
    "thread that is one": """
        import threading, time
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
        print("main is done")
    """,
    "process that is not joined": """
        import multiprocessing, time
        def later():
            time.sleep(0.1)
            print("later", flush=True)
        if __name__ == "__main__":
            multiprocessing.get_context("fork").Process(target=later).start()
            print("main is done", flush=True)
    """,
    "spawned processes": """
        import multiprocessing
        def double(n):
            return 2 * n
        if __name__ == "__main__":
            with multiprocessing.get_context("spawn").Pool(2) as pool:
                print(pool.map(double, [1, 2, 3]))
    """,
    "C and Python by turns": """
        import ctypes
        libc = ctypes.CDLL(None)
        print("python", flush=True)
        libc.printf(b"c %d\\n", 7)
        libc.fflush(None)
        print("python again")
    """,
    "C that is not flushed": "import ctypes\nctypes.CDLL(None).printf(b'from c\\n')",
    "bytes": "import sys\nsys.stdout.buffer.write(b'bytes\\n')",
    "other letters": "print('求和 ∂ 🍐')",
    "logging": "import logging\nlogging.warning('careful')",
    "names": "import sys\nprint(__name__, len(sys.argv), sys.modules['__main__'].__name__, __doc__)",
    "dataclass": """
        import dataclasses, pickle, typing
        @dataclasses.dataclass
        class Point:
            x: "int"
        print(pickle.loads(pickle.dumps(Point(3))), typing.get_type_hints(Point))
    """,
    "own source": "import inspect\ndef f(): pass\nprint(inspect.getsource(f))",
    "first party": "from snippets.sums.helper import answer\nprint(answer)",
    "temporary files": """
        import pathlib, tempfile
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x")
            path.write_text("kept")
            print(path.read_text())
    """,
    "closed output": "import sys\nprint('before')\nsys.stdout.close()",
    "standard input": "import sys\nprint(repr(sys.stdin.read()))",
}


@pytest.mark.parametrize("what", SAME)
def test_a_snippet_prints_what_python_prints(bench: Tiny, what: str) -> None:
    bench.write("snippets/sums/helper.py", "answer = 42\n")
    job = job_of(bench, SAME[what])
    python = subprocess.run(
        [sys.executable, "-m", "snippets.sums.try"],
        cwd=bench.root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        timeout=20,
        check=True,
    )
    (outcome,) = Runner(bench.project, workers=1).run([job])
    assert outcome.output.decode() == python.stdout.decode()
    assert outcome.ending == "returned"


# ---------------------------------------------------------------------- nothing is left

LEFT = {
    "another session": """
        mine = subprocess.Popen(["sleep", "1000"], start_new_session=True)
        print("child", mine.pid)
    """,
    "deaf to SIGTERM": """
        mine = subprocess.Popen(["sh", "-c", "trap '' TERM INT HUP; while :; do sleep 1; done"])
        print("child", mine.pid)
    """,
    "forked, with all our files open": """
        pid = os.fork()
        if pid == 0:
            os.setsid()
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            time.sleep(1000)
            os._exit(0)
        print("child", pid)
    """,
    "forked twice, so that its parent is gone": """
        end, start = os.pipe()
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                os.write(start, str(os.getpid()).encode())
                time.sleep(1000)
            os._exit(0)
        print("child", os.read(end, 100).decode())
        os.wait()
    """,
    "many": """
        for _ in range(20):
            print("child", subprocess.Popen(["sleep", "1000"], start_new_session=True).pid)
    """,
    "a pool that is still at work": """
        import multiprocessing
        pool = multiprocessing.get_context("fork").Pool(2)
        pool.map_async(time.sleep, [1000, 1000])
        for worker in multiprocessing.active_children():
            print("child", worker.pid)
    """,
}


@pytest.mark.fault("processes")
@pytest.mark.parametrize("what", LEFT)
def test_what_a_snippet_started_is_ended_with_it(bench: Tiny, what: str) -> None:
    source = "import os, signal, subprocess, sys, time\n" + textwrap.dedent(LEFT[what])
    start = time.monotonic()
    outcome = run(bench, source, "timeout = 8")
    pids = numbers(outcome.output.decode())
    try:
        assert pids and not any(map(alive, pids))
        assert outcome.ending == "returned", outcome.message
        assert time.monotonic() - start < 6, "it waited for what it was to end"
    finally:
        for pid in pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


@pytest.mark.fault("processes")
@pytest.mark.parametrize(
    "ending", ["os._exit(0)", "ctypes.string_at(0)", "time.sleep(1000)", "1 / 0"]
)
def test_what_it_started_is_ended_however_it_ends(bench: Tiny, ending: str) -> None:
    source = f"""
        import ctypes, os, subprocess, time
        mine = subprocess.Popen(["sleep", "1000"], start_new_session=True)
        print("child", mine.pid)
        {ending}
    """
    outcome = run(bench, source, "timeout = 0.5")
    assert outcome.ending in ("exited", "signalled", "timeout", "raised")
    (pid,) = numbers(outcome.output.decode())
    assert not alive(pid)


def test_its_folder_is_removed_whatever_is_in_it(bench: Tiny) -> None:
    source = """
        import os
        os.makedirs("deep/er")
        open("deep/er/file", "w").close()
        os.chmod("deep/er", 0o500)
        os.symlink("/", "deep/link")
        print(os.getcwd())
    """
    folder = Path(printed(bench, source).strip())
    assert folder.name.startswith("verified-")
    assert not folder.exists()
    assert Path("/etc").is_dir()


SLOW = """
    import os, sys, time
    with open(os.path.expanduser("~/pid"), "w") as file:
        print("child", os.getpid(), file=file)
    time.sleep(1000)
"""


def stop_early(tiny: Tiny) -> int:
    """Stop the runner while a snippet runs; that snippet's process number."""
    quick = job_of(tiny, "import time\ntime.sleep(0.5)\nprint(1)", id_="sums/quick")
    outcomes = Runner(tiny.project, workers=2).run([quick, job_of(tiny, SLOW)])
    assert next(outcomes).id == "sums/quick"
    (pid,) = numbers(tiny.read(".verified/home/pid"))
    assert alive(pid)
    outcomes.close()  # type: ignore[attr-defined]
    return pid


def test_what_it_leaves_among_the_temporary_files_is_removed(
    bench: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    printed(bench, "import tempfile\nprint(tempfile.mkdtemp(), tempfile.mkstemp())")
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("pymp-")] == []


def test_stopping_early_leaves_no_process(bench: Tiny) -> None:
    assert not alive(stop_early(bench))


def test_stopping_early_leaves_no_folder(
    bench: Tiny, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    stop_early(bench)
    assert [path.name for path in tmp_path.glob("verified-*")] == []


# -------------------------------------------------------------------- what took effect

LOOK = """
    import json, locale, os, resource, shutil, sys, time
    print(json.dumps({
        "environment": dict(os.environ),
        "hash": hash("pear"),
        "columns": shutil.get_terminal_size().columns,
        "zone": time.strftime("%Z", time.localtime(0)),
        "cores": len(os.sched_getaffinity(0)),
        "utf8": sys.flags.utf8_mode,
        "encoding": sys.stdout.encoding,
        "cwd": os.getcwd(),
        "listing": os.listdir("."),
        "path": sys.path[0],
        "preloaded": "colorsys" in sys.modules,
        "prelude": getattr(sys, "from_prelude", False),
        "core files": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "bytecode": sys.dont_write_bytecode,
        "session": os.getsid(0) == os.getpid(),
        "umask": os.umask(0o22),
    }))
"""


def look(tiny: Tiny, declared: str = "") -> dict[str, Any]:
    """What a snippet sees of its surroundings."""
    seen: dict[str, Any] = json.loads(printed(tiny, LOOK, declared))
    print(json.dumps(seen, indent=1))  # the design asks for it: `pytest -rP` shows what took effect
    return seen


def hash_with(seed: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", "print(hash('pear'))"],
        env={"PYTHONHASHSEED": seed},
        capture_output=True,
        check=True,
    )
    return int(done.stdout)


@pytest.mark.parametrize("declared", ["", "fresh = true"])
def test_what_took_effect(bench: Tiny, monkeypatch: pytest.MonkeyPatch, declared: str) -> None:
    monkeypatch.setenv("MY_SECRET", "hunter2")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    seen = look(bench, declared)
    env = seen["environment"]
    assert "hunter2" not in json.dumps(seen)
    assert "PYTHONPATH" not in env and "PYTHONUNBUFFERED" not in env
    assert (env["OMP_NUM_THREADS"], env["MKL_NUM_THREADS"]) == ("1", "1")
    assert env["COLOUR"] == "blue"
    assert env["PATH"] == os.environ["PATH"]
    assert Path(env["HOME"]) == bench.root / ".verified" / "home" != Path.home()
    assert seen["hash"] == hash_with("0")
    assert (seen["columns"], seen["zone"], seen["utf8"]) == (88, "UTC", 1)
    assert seen["encoding"].lower() == "utf-8"
    assert seen["path"] == str(bench.root)
    assert seen["listing"] == []
    assert Path(seen["cwd"]).name.startswith("verified-")
    assert seen["prelude"] and seen["session"] and seen["bytecode"]
    assert seen["core files"] == 0
    if LINUX:
        assert seen["cores"] == 1
    assert seen["preloaded"] == (declared == "")  # a fresh interpreter imports what it needs


def test_nothing_of_the_callers_environment_gets_through_but_what_is_named(
    bench: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in list(os.environ):
        if name not in ("PATH", "TMPDIR", "HOME"):
            monkeypatch.delenv(name)
    bare = set(look(bench)["environment"])
    monkeypatch.setenv("AWS_SESSION_TOKEN", "x")
    monkeypatch.setenv("LD_PRELOAD_NOT", "x")
    monkeypatch.setenv("no_proxy", "x")
    assert set(look(bench)["environment"]) == bare


def test_the_environment_of_this_process_is_as_before(bench: Tiny) -> None:
    before = dict(os.environ)
    main = sys.modules["__main__"]
    run(bench, "import os\nos.environ['X'] = '1'")
    assert dict(os.environ) == before
    assert sys.modules["__main__"] is main


def test_an_environment_of_its_own_takes_effect_in_a_fresh_interpreter(bench: Tiny) -> None:
    seen = look(bench, 'environment = {PYTHONHASHSEED = "1", COLOUR = "red", COLUMNS = "40"}')
    assert seen["hash"] == hash_with("1") != hash_with("0")
    assert (seen["environment"]["COLOUR"], seen["columns"]) == ("red", 40)
    assert look(bench)["hash"] == hash_with("0")  # and in no other


@pytest.mark.skipif(not LINUX or len(os.sched_getaffinity(0)) < 2, reason="needs two cores")
def test_declared_threads_get_as_many_cores(bench: Tiny) -> None:
    seen = look(bench, "threads = 2")
    assert seen["cores"] == 2
    assert seen["environment"]["OMP_NUM_THREADS"] == "2"
    assert look(bench, "fresh = true")["cores"] == 1


def test_the_environment_is_whole_before_the_server_starts(bench: Tiny) -> None:
    project = bench.project
    one = environment(project)
    assert one["PYTHONHASHSEED"] == "0" and one["COLOUR"] == "blue"
    assert environment(project, 4)["OMP_NUM_THREADS"] == "4"
    assert environment(project, own={"COLOUR": "red"})["COLOUR"] == "red"


def test_a_snippet_sees_nothing_of_the_one_before(bench: Tiny) -> None:
    source = """
        import builtins, os, sys
        print(hasattr(builtins, "left"), "LEFT" in os.environ, "left" in sys.modules, len(os.listdir(".")))
        builtins.left = sys.modules["left"] = sys
        os.environ["LEFT"] = "1"
        open("left", "w").close()
    """
    assert printed(bench, source) == printed(bench, source) == "False False False 0\n"


def test_two_runs_print_the_same_set(bench: Tiny) -> None:
    source = "print({'pear', 'apple', 'plum', 'fig'})\nimport random\n"
    assert printed(bench, source) == printed(bench, source)


def test_a_prelude_that_fails_is_seen(tiny: Tiny) -> None:
    tiny.edit(
        "pyproject.toml", "timeout = 10", "prelude = 'raise ValueError(\"from the prelude\")'"
    )
    outcome = run(tiny, "print(1)")
    assert outcome.ending != "returned"
    assert b"ValueError: from the prelude" in outcome.output
    assert b'"<prelude>", line 1' in outcome.output


# ------------------------------------------------------------------------------ enclosure


def can_enclose() -> bool:
    """Whether the system lets a process have a network and mounts of its own."""
    code = """
import ctypes, os, sys
libc = ctypes.CDLL(None)
sys.exit(libc.unshare(0x40020000) != 0 and libc.unshare(0x50020000) != 0)
"""
    return LINUX and subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.mark.skipif(not can_enclose(), reason="the system allows no namespaces")
def test_no_network_but_the_loopback(bench: Tiny) -> None:
    source = """
        import errno, socket, threading
        server = socket.create_server(("127.0.0.1", 0))
        client = socket.create_connection(server.getsockname())
        server.accept()[0].send(b"hello")
        print(client.recv(9))
        with open("/proc/self/net/dev") as file:
            print([line.split(":")[0].strip() for line in file if ":" in line])
        try:
            socket.create_connection(("192.0.2.1", 80), 3)
        except OSError as error:
            print(errno.errorcode[error.errno])
    """
    assert printed(bench, source) == "b'hello'\n['lo']\nENETUNREACH\n"


@pytest.mark.skipif(not can_enclose(), reason="the system allows no namespaces")
def test_files_still_belong_to_who_runs_it(bench: Tiny) -> None:
    source = "import os\nopen('x', 'w').close()\nprint(os.stat('x').st_uid, os.getuid())"
    uid = os.getuid()
    assert printed(bench, source) == f"{uid} {uid}\n"


@pytest.mark.skipif(not can_enclose(), reason="the system allows no namespaces")
def test_no_file_is_written_outside_its_folder(bench: Tiny, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outcome = run(bench, f"from pathlib import Path\nPath({str(outside)!r}).write_text('x')")
    assert (outcome.ending, outcome.exception, outcome.line) == ("raised", "OSError", 2)
    assert outcome.message == f"[Errno 30] Read-only file system: '{outside}'"
    assert not outside.exists()


@pytest.mark.skipif(not can_enclose(), reason="the system allows no namespaces")
def test_the_repository_is_as_it_was_and_the_machine_still_writable(bench: Tiny) -> None:
    source = """
        import os, sys
        from pathlib import Path
        for change in (Path(__file__).unlink, lambda: Path(__file__).write_text("")):
            try:
                change()
            except OSError as error:
                print(error.strerror)
    """
    assert printed(bench, source) == "Read-only file system\n" * 2
    bench.write("snippets/after.txt", "nothing is protected but from the snippet")


@pytest.mark.skipif(not can_enclose(), reason="the system allows no namespaces")
def test_its_own_folder_home_and_shared_memory_can_be_written(bench: Tiny) -> None:
    source = """
        import os, tempfile
        from multiprocessing import shared_memory
        from pathlib import Path
        Path("here").write_text("here")
        Path.home().joinpath("cache").write_text("home")
        print(Path("here").read_text(), Path.home().joinpath("cache").read_text())
        with tempfile.NamedTemporaryFile("w") as file:
            print(file.write("four"))
        memory = shared_memory.SharedMemory(create=True, size=8)
        memory.close()
        memory.unlink()
        with open(os.devnull, "w") as nothing:
            print(nothing.write("three"))
    """
    assert printed(bench, source) == "here home\n4\n5\n"


# ------------------------------------------------------------------------------ in parallel


def spans(tiny: Tiny, workers: int, count: int = 4) -> list[tuple[float, float]]:
    source = """
        import time
        print(time.monotonic())
        time.sleep(0.25)
        print(time.monotonic())
    """
    jobs = [job_of(tiny, source, id_=f"sums/nap_{n}") for n in range(count)]
    found = [o.output.split() for o in Runner(tiny.project, workers).run(jobs)]
    return sorted((float(start), float(end)) for start, end in found)


def test_as_many_run_at_a_time_as_there_are_workers(bench: Tiny) -> None:
    alone = spans(bench, 1)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(alone))
    at_once = spans(bench, 4)
    assert max(start for start, _ in at_once) < min(end for _, end in at_once)


def test_every_job_has_one_outcome_whatever_the_others_do(bench: Tiny) -> None:
    sources = {
        "sums/a": "print('a')",
        "sums/b": "import os\nos._exit(0)",
        "sums/c": "import ctypes\nctypes.string_at(0)",
        "sums/d": "while True: pass",
        "sums/e": "print('e')",
        "sums/f": "import os, signal, time\nos.kill(os.getppid(), 9)\ntime.sleep(9)",
        "sums/g": "print('g')",
    }
    jobs = [job_of(bench, text, "timeout = 1", id_) for id_, text in sources.items()]
    outcomes = list(Runner(bench.project, 2).run(jobs))
    assert {o.id: o.ending for o in outcomes} == {
        "sums/a": "returned",
        "sums/b": "exited",
        "sums/c": "signalled",
        "sums/d": "timeout",
        "sums/e": "returned",
        "sums/f": "lost",
        "sums/g": "returned",
    }
    assert len(outcomes) == len(sources)


def test_where_no_process_can_be_started_every_job_is_told_lost_and_nobody_waits(
    bench: Tiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: object) -> None:
        raise OSError(errno.EAGAIN, "no process")

    monkeypatch.setattr(Runner, "_start", refuse)
    jobs = [job_for(snippet) for snippet in bench.library.snippets.values()]
    with deadline(10):
        outcomes = list(Runner(bench.project, 1).run(jobs))
    assert sorted(o.id for o in outcomes) == sorted(job.id for job in jobs)
    assert {o.ending for o in outcomes} == {"lost"}


@contextlib.contextmanager
def deadline(seconds: int) -> Iterator[None]:
    """SIGALRM: what waits for nothing waits for ever."""

    def over(*arguments: object) -> None:
        raise TimeoutError(f"not done in {seconds} s")

    before = signal.signal(signal.SIGALRM, over)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_nothing_to_run_starts_nothing(bench: Tiny) -> None:
    assert list(Runner(bench.project).run([])) == []
