"""Lighthouse's scores, from what a program in its place reports: the real one needs Node and minutes."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from guide.lighthouse import LEAST, Scores, factor, look, low, main, table

FAKE = """#!{python}
import json, sys
from pathlib import Path
log = Path(__file__).with_name("log")
log.open("a").write(" ".join(sys.argv[1:]) + "\\n")
run = len(log.read_text().splitlines())
out = next(a.partition("=")[2] for a in sys.argv if a.startswith("--output-path="))
scores = dict.fromkeys({names}, {{"score": 1}})
scores["performance"] = {{"score": [0.2, 0.99, 0.9, 0.97, 0.96, 0.98][run - 1]}}
Path(out).write_text(json.dumps({{"environment": {{"benchmarkIndex": 874 + run}}, "categories": scores}}))
"""


@pytest.fixture
def npx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a program `npx`, first on the path, that writes down how it was called."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "npx").write_text(FAKE.format(python=sys.executable, names=list(LEAST)), "utf-8")
    (folder / "npx").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return folder


@pytest.mark.parametrize(
    ("index", "expected"), [(1750, 4), (3000, 4), (875, 2), (437.5, 1), (200, 1)]
)
def test_the_phone_is_the_same_on_every_machine(index: float, expected: float) -> None:
    assert factor(index) == expected


def test_the_median_of_five_after_one_that_measures_the_machine(npx: Path) -> None:
    found = look("http://localhost/a/")
    assert found.median == {**dict.fromkeys(LEAST, 100), "performance": 97}
    assert (found.lowest, found.slowdown, found.index) == (90, 2, 878)
    calls = (npx / "log").read_text().splitlines()
    assert len(calls) == 6
    assert ["cpuSlowdownMultiplier=2.0" in call for call in calls] == [False, *[True] * 5]


def test_without_node_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RuntimeError, match="needs Node's npx"):
        look("http://localhost/a/")


def test_scores_below_the_limit_are_told_and_shown() -> None:
    scores = {"a/": Scores(900, 2.06, {**dict.fromkeys(LEAST, 100), "performance": 94}, 90)}
    assert low(scores) == ["/a/: performance 94, not 95"]
    assert "| `/a/` | 94 | 90 | 100 | 100 | 100 | 900 | 2.06 |" in table(scores, "en")


def test_tables_are_written_for_both_languages(
    npx: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.html").write_text("x")
    monkeypatch.setattr("guide.lighthouse.TEMPLATES", ("",))
    assert main(["--site", str(tmp_path), "--tables", str(tmp_path / "tables")]) == 0
    assert "| `/` | 97 |" in (tmp_path / "tables/lighthouse.zh.txt").read_text("utf-8")
    assert json.loads((tmp_path / "tables/lighthouse.json").read_text())[""]["slowdown"] == 2


def test_a_folder_without_a_site_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--site", str(tmp_path)]) == 2
    assert "no site there" in capsys.readouterr().err


def test_a_page_looked_at_again_takes_only_its_own_row(
    npx: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.html").write_text("x")
    monkeypatch.setattr("guide.lighthouse.TEMPLATES", ("", "a/"))
    tables = tmp_path / "tables"
    tables.mkdir()
    row = {"index": 1, "slowdown": 1.5, "median": dict.fromkeys(LEAST, 100), "lowest": 98}
    (tables / "lighthouse.json").write_text(json.dumps({"gone/": row, "a/": row, "": row}))
    assert main(["--site", str(tmp_path), "--tables", str(tables), "--page", "a/"]) == 0
    kept = json.loads((tables / "lighthouse.json").read_text())
    assert {page: each["slowdown"] for page, each in kept.items()} == {"": 1.5, "a/": 2}
    assert "| `/a/` | 97 |" in (tables / "lighthouse.en.txt").read_text("utf-8")
