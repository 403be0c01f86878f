"""What lies in the repository's root: what was meant to, and nothing that a program dropped there."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
MEANT = {
    ".ci", ".gitattributes", ".github", ".gitignore", ".python-version", "CONTRIBUTING.md", "LICENSE", "Makefile",
    "README.md", "README.zh.md", "claims", "docs", "mkdocs.yml", "pyproject.toml", "requirements", "snippets",
    "src", "tests", "tools",
}  # fmt: skip


def test_nothing_lies_in_the_root_that_was_not_meant_to() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {name.split("/")[0] for name in listed.stdout.split("\0") if name} == MEANT
