"""A small repository with the real configuration, theme and assets, and pages of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PROJECT = '[tool.verified]\nlanguages = ["zh", "en"]\n'

INDEX = """---
title: {title}
description: {title}
---

# {title} {{ #top }}

[{link}](start/first-gradient.md#rule)
"""

PAGE = """---
title: {title}
description: {title}
---

# {title} {{ #first }}

## {heading} {{ #rule }}

{text} $w \\leftarrow w - \\eta\\, g$
"""

TEXTS = {
    "zh": {"title": "小站", "link": "下一页", "heading": "链式法则", "text": "沿梯度走。"},
    "en": {"title": "Small", "link": "Next", "heading": "Chain rule", "text": "Follow it."},
}


def small_repository(root: Path) -> Path:
    """Two pages in two languages, built by the files this repository is built by."""
    root.mkdir(parents=True, exist_ok=True)
    configuration = (ROOT / "mkdocs.yml").read_text("utf-8")
    nav = "nav:\n  - index.md\n  - 教程:\n      - start/first-gradient.md\n\n"
    configuration, found = re.subn(r"(?ms)^nav:\n.*?\n(?=\S)", nav, configuration)
    assert found == 1
    (root / "mkdocs.yml").write_text(configuration, "utf-8")
    (root / "pyproject.toml").write_text(PROJECT, "utf-8")
    (root / "src").symlink_to(ROOT / "src")
    for name in ("snippets", "claims"):
        (root / name).mkdir()
    for language, texts in TEXTS.items():
        folder = root / "docs" / language
        (folder / "start").mkdir(parents=True)
        (folder / "index.md").write_text(INDEX.format(**texts), "utf-8")
        (folder / "start/first-gradient.md").write_text(PAGE.format(**texts), "utf-8")
    (root / "docs/assets").symlink_to(ROOT / "docs/assets")
    return root


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return small_repository(tmp_path / "repository")


@pytest.fixture(scope="module")
def shared_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_repository(tmp_path_factory.mktemp("shared") / "repository")
