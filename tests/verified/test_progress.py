from __future__ import annotations

import io

import pytest

from verified.progress import Progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_plain_lines_when_it_is_no_terminal() -> None:
    stream = io.StringIO()
    progress = Progress(12, stream)
    progress.running(12)
    progress.finished("sums/a", "passed", 0.123)
    progress.finished("sums/b", "FAILED", 12.3)
    progress.close()
    assert stream.getvalue().splitlines() == [
        "running 12 snippets ...",
        "[ 1/12] passed               0.12 s  sums/a",
        "[ 2/12] FAILED              12.30 s  sums/b",
    ]
    assert "\r" not in stream.getvalue() and "\x1b" not in stream.getvalue()


def test_one_line_that_is_rewritten_in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    stream = Terminal()
    progress = Progress(2, stream)
    progress.running(2)
    progress.finished("a/very/long/name/that/does/not/fit/at/all", "passed", 1)
    progress.close()
    text = stream.getvalue()
    assert "\n" not in text
    assert text.endswith("\r\x1b[K")
    assert all(len(part) < 40 for part in text.split("\r\x1b[K"))


def test_one_snippet_is_no_snippets() -> None:
    stream = io.StringIO()
    Progress(1, stream).running(1)
    assert stream.getvalue() == "running 1 snippet ...\n"


def test_nothing_to_run_says_nothing() -> None:
    for stream in (io.StringIO(), Terminal()):
        progress = Progress(0, stream)
        progress.running(0)
        progress.close()
        assert stream.getvalue() == ""


def test_the_terminal_is_left_clean_even_if_nothing_finished() -> None:
    stream = Terminal()
    progress = Progress(3, stream)
    progress.running(3)
    progress.close()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_it_writes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    Progress(1).running(1)
    out, err = capsys.readouterr()
    assert (out, err) == ("", "running 1 snippet ...\n")
