"""The same pages by the successor of the builder, as the weekly job has them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.nightly  # each installs what the site needs


def canary(root: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [str(root / "tools" / "ci" / "canary.sh")],
        env={**os.environ, "PATH": path},
        text=True,
        capture_output=True,
        check=False,
    )


def test_every_page_is_built() -> None:
    done = canary(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "builds every page" in done.stdout


def test_a_page_that_cannot_be_built_fails_the_job(tmp_path: Path) -> None:
    root = tmp_path / "copy"
    ignored = shutil.ignore_patterns(".*", "site", "__pycache__")
    shutil.copytree(ROOT, root, ignore=ignored)
    page = root / "docs" / "en" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n{value none/such:x}\n", "utf-8")
    done = canary(root)
    assert done.returncode != 0
    assert "none/such" in done.stdout + done.stderr
