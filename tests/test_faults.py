"""The plugin that counts faults, run on a small suite of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import KINDS, WORDS

ROOT = Path(__file__).resolve().parents[1]
SUITE = """
import pytest
from tests.faults import INJECTED


@pytest.mark.fault("disk full")
@pytest.mark.parametrize("n", range(3))
def test_survived(n):
    pass


@pytest.mark.fault("kill at a write")
def test_many(record_property):
    for number in range(1, 6):
        record_property(INJECTED, number)
        assert number != LIMIT


@pytest.mark.fault("kill snippet")
def test_not_there_to_be_killed(record_property):
    record_property(INJECTED, 0)


@pytest.mark.fault("read-only")
def test_skipped():
    pytest.skip("no mounts here")


@pytest.fixture
def fails():
    yield
    assert LIMIT == 9


@pytest.mark.fault("permissions")
def test_something_is_left(fails):
    pass


def test_no_fault():
    pass
"""
CONFIGURATION = (
    '[pytest]\ntestpaths = suite\nmarkers = fault(kind): as here\naddopts = "-m fault"\n'
)


def run(folder: Path, *options: str, limit: int = 9) -> tuple[int, str]:
    """Exit status and output of a run of the small suite that is to tell its faults."""
    (folder / "suite").mkdir(exist_ok=True)
    (folder / "suite/test_small.py").write_text(SUITE.replace("LIMIT", str(limit)))
    (folder / "pytest.ini").write_text(CONFIGURATION)
    command = ["-p", "tests.faults", "-p", "no:cacheprovider", "--tell-faults", "told", *options]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *command],
        cwd=folder,
        env={
            "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}",
            "PATH": os.environ["PATH"],
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # quicker
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_what_was_injected_and_survived_is_counted(tmp_path: Path) -> None:
    status, said = run(tmp_path)
    assert status == 0, said
    assert "9 faults injected, 9 survived" in said
    kinds = json.loads((tmp_path / "told/faults.json").read_text())["kinds"]
    found = {kind: tuple(count.values()) for kind, count in kinds.items() if any(count.values())}
    assert found == {
        "kill at a write": (5, 5, 0),
        "disk full": (3, 3, 0),
        "permissions": (1, 1, 0),
        "read-only": (0, 0, 1),
    }
    assert kinds.keys() == KINDS.keys()
    table = (tmp_path / "told/faults.en.txt").read_text()
    assert "| the disk is full | 3 | 3 |\n" in table
    assert "| together | 9 | 9 |\n" in table
    assert "1 tests could not" in table
    assert "| 磁盘已满 | 3 | 3 |\n" in (tmp_path / "told/faults.zh.txt").read_text("utf-8")


def test_a_fault_that_was_not_survived_is_seen_and_fails_the_run(tmp_path: Path) -> None:
    status, said = run(tmp_path, limit=4)
    assert status == 1
    assert "8 faults injected, 6 survived" in said
    table = (tmp_path / "told/faults.en.txt").read_text()
    assert "each write, sync and rename | 4 | 3 |\n" in table
    assert "| permissions revoked | 1 | 0 |\n" in table


@pytest.mark.parametrize(
    "options",
    [
        ["-k", "survived or many or skipped"],
        ["suite/test_small.py"],
        ["--deselect", "suite/test_small.py::test_many"],
        ["--maxfail", "1"],
    ],
)
def test_a_run_that_leaves_something_out_writes_no_table(
    tmp_path: Path, options: list[str]
) -> None:
    _, said = run(tmp_path, *options, limit=4)
    assert "no table of faults was written" in said
    assert not (tmp_path / "told").exists()


def test_a_kind_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    (tmp_path / "suite").mkdir()
    (tmp_path / "suite/test_other.py").write_text(
        "import pytest\n\n@pytest.mark.fault('moonlight')\ndef test_odd(): pass\n"
    )
    status, said = run(tmp_path)
    assert status != 0
    assert "moonlight" in said


def test_every_kind_has_a_name_in_each_language() -> None:
    assert all(names.keys() == WORDS.keys() for names in KINDS.values())
    for language in WORDS:
        assert len({names[language] for names in KINDS.values()}) == len(KINDS)
