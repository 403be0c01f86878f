"""The command that keeps made files: each of its callers has a test of its own files."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.made import keep


def test_what_differs_is_named_or_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = {Path("a.txt"): b"1", Path("deep/b.txt"): b"2"}
    (tmp_path / "a.txt").write_bytes(b"1")
    check, write = (["--root", str(tmp_path), *rest] for rest in (["--check"], []))
    assert keep("guide.words", None, lambda _: made, check) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "deep/b.txt: not as made; run python -m guide.words\n"
    assert not (tmp_path / "deep").exists(), "comparing wrote a file"
    assert keep("guide.words", None, lambda _: made, write) == 0
    assert capsys.readouterr().out == "deep/b.txt\n", "what is as made was written again"
    assert keep("guide.words", None, lambda _: made, check) == 0


def test_the_files_are_of_the_root_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "source").write_text("x", "utf-8")

    def make(root: Path) -> dict[Path, bytes]:
        return {Path("copy"): (root / "source").read_bytes() * 2}

    assert keep("guide.words", None, make, ["--root", str(tmp_path)]) == 0
    assert (tmp_path / "copy").read_text("utf-8") == "xx"
