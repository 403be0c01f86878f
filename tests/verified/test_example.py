"""The example of the page on the engine: an empty MkDocs project, another subject, followed as it is written."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = Path(__file__).with_name("example")
SHOWN = ("queue/first_out.py", "broken/empty_queue.py")
"""What the guide's page shows as snippets of its own."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The example as a reader has it after copying the page's files."""
    root = tmp_path / "queues"
    shutil.copytree(FILES, root)
    for name in SHOWN:
        (root / "snippets" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "snippets" / name, root / "snippets" / name)
    return root


def call(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=project, text=True, capture_output=True, check=False
    )


def test_five_minutes_from_files_to_a_page(project: Path) -> None:
    done = call(project, "verified.cli", "run")
    assert done.returncode == 0 and "2 written" in done.stdout, done.stderr
    done = call(project, "verified.cli", "check")
    assert done.stdout.endswith("1 claims, 1 pages: no problems\n"), done.stderr
    done = call(project, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    html = (project / "site/index.html").read_text("utf-8")
    assert 'data-value="queue/first_out:left"' in html
    assert "served: Ada" in html and "IndexError: pop from an empty deque" in html


def test_a_page_that_is_no_longer_true_stops_the_build(project: Path) -> None:
    assert call(project, "verified.cli", "run").returncode == 0
    snippet = project / "snippets/queue/first_out.py"
    snippet.write_text(snippet.read_text("utf-8").replace('"Bob", ', ""), "utf-8")
    done = call(project, "verified.cli", "check")
    assert done.returncode == 1
    assert "-left: 2" in done.stderr and "+left: 1" in done.stderr
    assert "docs/index.md" in done.stderr
    assert call(project, "mkdocs", "build", "--strict").returncode == 1
    assert call(project, "verified.cli", "run").returncode == 0
    # The claim said two: now it is the sentence that has to change.
    done = call(project, "verified.cli", "check")
    assert done.returncode == 1 and "claim 'queue-keeps-order'" in done.stderr


def test_a_sole_language_may_have_a_folder_or_none(project: Path) -> None:
    assert call(project, "verified.cli", "run").returncode == 0
    (project / "docs/en").mkdir()
    (project / "docs/index.md").rename(project / "docs/en/index.md")
    assert call(project, "verified.cli", "check").returncode == 0


@pytest.mark.nightly
def test_the_engine_works_where_nothing_else_of_this_repository_is(tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", str(ROOT / "tools/example.sh"), str(tmp_path / "queues")],
        text=True,
        capture_output=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "the page is built" in done.stdout
