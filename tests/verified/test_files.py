from __future__ import annotations

import errno
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from verified.errors import UsageError
from verified.files import TEMPORARY, digest, sole_writer, sweep, write_whole


def test_the_digest_is_sha256_of_utf8() -> None:
    wanted = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert digest("abc") == digest(b"abc") == wanted
    assert digest("求和") == digest("求和".encode())


def test_what_is_written_is_read_again_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "x.out"
    write_whole(path, "a\r\n求和\n")
    assert path.read_bytes() == "a\r\n求和\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    assert [p.name for p in path.parent.iterdir()] == ["x.out"]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "x.out"
    write_whole(path, "old\n")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \ud800\n")  # half of a pair of surrogates: no UTF-8 for it
    assert path.read_text() == "old\n"
    assert [p.name for p in tmp_path.iterdir()] == ["x.out"]


def test_a_killed_write_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.out"
    for moment in (0.0, 0.003, 0.01, 0.03):
        write_whole(path, "a" * 100_000)
        code = f"""
            from pathlib import Path
            from verified.files import write_whole
            print("ready", flush=True)
            while True:
                write_whole(Path({str(path)!r}), "b" * 100_000)
                write_whole(Path({str(path)!r}), "a" * 100_000)
        """
        process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(moment)
        process.kill()
        process.wait()
        process.stdout.close()
        assert path.read_text() in ("a" * 100_000, "b" * 100_000)
    sweep(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["x.out"]


def test_sweeping_removes_leftovers_everywhere_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    kept = [tmp_path / "x.py", tmp_path / "deep" / ".hidden", tmp_path / f"x{TEMPORARY}"]
    leftovers = [tmp_path / f".x.out.abc{TEMPORARY}", tmp_path / "deep" / f".y.json.d{TEMPORARY}"]
    for path in kept + leftovers:
        path.write_text("")
    sweep(tmp_path)
    assert all(path.exists() for path in kept)
    assert not any(path.exists() for path in leftovers)


HOLD = """
    import sys, time
    from pathlib import Path
    from verified.files import sole_writer
    with sole_writer(Path(sys.argv[1])):
        print("held", flush=True)
        sys.stdin.readline()
"""


def test_a_second_writer_says_that_it_waits_and_then_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(HOLD), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdin is not None and holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    waiter = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from verified.files import sole_writer\n"
            "with sole_writer(Path(sys.argv[1]), 'waiting'): print('mine', flush=True)",
            str(tmp_path),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert waiter.stdout is not None
    assert waiter.stdout.readline() == "waiting\n"
    holder.stdin.write("\n")
    holder.stdin.close()
    assert waiter.communicate(timeout=10)[0] == "mine\n"
    assert holder.wait(10) == 0
    holder.stdout.close()


def test_the_lock_of_a_killed_writer_is_free(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(HOLD), str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdin is not None and holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.kill()
    holder.wait()
    holder.stdin.close()
    holder.stdout.close()
    with sole_writer(tmp_path, "waiting"):
        pass
    assert capsys.readouterr().out == ""


def test_a_scratch_folder_that_cannot_be_made_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(UsageError, match=r"file/scratch: cannot be written"),
        sole_writer(tmp_path / "file" / "scratch"),
    ):
        pass


def test_what_cannot_be_written_is_named_though_the_system_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space") as caught:
        write_whole(tmp_path / "x.out", "new")
    assert caught.value.filename == str(tmp_path / "x.out")
    assert list(tmp_path.iterdir()) == []
