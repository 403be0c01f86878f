"""The tables of expressions: current, long enough, and made of what ran."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from guide.languages import LANGUAGES
from guide.rosetta import FOLDER, NAMES, SIDES, expressions, main, results, tables

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("rosetta", "defaults")


def rows(kind: str, language: str) -> int:
    """How many rows the committed tables of a kind have."""
    files = (ROOT / FOLDER / kind).glob(f"*.{language}.txt")
    return sum(file.read_text("utf-8").count("\n| ") - 2 for file in files)


def test_the_committed_tables_are_as_made() -> None:
    assert main(["--check"]) == 0
    for kind in KINDS:
        made = {path.name for path in tables(ROOT) if path.parent.name == kind}
        assert {path.name for path in (ROOT / FOLDER / kind).iterdir()} == made


@pytest.mark.parametrize("language", [each.locale for each in LANGUAGES])
def test_there_are_enough_rows(language: str) -> None:
    assert rows("rosetta", language) >= 60
    assert rows("defaults", language) >= 20


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_has_a_name_a_twin_and_a_result(kind: str) -> None:
    topics = yaml.safe_load((ROOT / NAMES).read_text("utf-8"))[kind]
    folder = ROOT / "snippets" / kind
    assert topics.keys() == {side.parent.name for side in folder.glob("*/in_torch.py")}
    for topic, names in topics.items():
        for side in SIDES:
            file = folder / topic / f"{side}.py"
            source = file.read_text("utf-8")
            found = expressions(source, "ROWS" if kind == "rosetta" else "AS_IT_IS")
            equal = expressions(source, "EQUAL")
            assert [*found] == [*names], f"{file}: other rows than {NAMES}"
            assert [*found, *equal] == [*results(file.with_suffix(".out").read_text("utf-8"))]


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_is_on_the_page_of_its_language(kind: str) -> None:
    for path in tables(ROOT):
        if path.parent.name == kind:
            language = path.name.split(".")[1]
            page = (ROOT / "docs" / language / "ref" / f"{kind}.md").read_text("utf-8")
            assert f'--8<-- "{path.as_posix()}"' in page


def test_check_writes_nothing_and_a_run_mends(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = tmp_path / NAMES
    names.parent.mkdir()
    names.write_text("defaults: {one: {it: {zh: 它, en: it}}}", "utf-8")
    for side, number in zip(SIDES, (1, 2), strict=True):
        file = tmp_path / "snippets/defaults/one" / f"{side}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f"AS_IT_IS: As = {{'it': ({number}, lambda: f({number}))}}\n"
            "EQUAL: Rows = {'it_equal': lambda: f(2)}\n",
            "utf-8",
        )
        file.with_suffix(".out").write_text(f"it: {number}\nit_equal: 2 ()\n", "utf-8")
    assert main(["--check", "--root", str(tmp_path)]) == 1
    assert "one.en.txt: not as made; run" in capsys.readouterr().err
    assert main(["--root", str(tmp_path)]) == main(["--check", "--root", str(tmp_path)]) == 0
    text = (tmp_path / FOLDER / "defaults/one.en.txt").read_text("utf-8")
    assert "| it | `f(1)`<br>**1** | `f(2)`<br>**2** | PyTorch: `f(2)` |" in text


@pytest.mark.parametrize(
    ("source", "row"),
    [
        ("ROWS: R = {'a': lambda: f('x')}", 'f("x")'),
        ("ROWS: R = {'a': lambda: nchw(filled(lambda rngs: g(rngs))(x))}", "g(rngs)(x)"),
        ("ROWS: R = {'a': lambda: f(1e-5)}", "f(1e-5)"),
        ("def row():\n    y = f()\n    return y + 1\nROWS: R = {'a': row}", "y = f(); y + 1"),
        ("ROWS: R = {'a': (2, lambda: f())}", "f()"),
    ],
)
def test_what_a_row_shows(source: str, row: str) -> None:
    assert expressions(source, "ROWS") == {"a": row}


def test_results_are_set_with_blanks() -> None:
    assert results("a: 1.5 (2,3)+(4,)\nb: IndexError\n") == {
        "a": "1.5 (2,\N{NO-BREAK SPACE}3)+(4,)",
        "b": "IndexError",
    }
