"""What the site ships of other people's work."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from guide import vendoring
from guide.vendoring import COPIES, MANIFEST, ROOT, altered, main, vendor


def test_the_copies_are_what_the_manifest_says_and_carry_their_licences() -> None:
    assert altered() == []
    manifest = json.loads((ROOT / MANIFEST).read_text("utf-8"))
    folders = [ROOT / "src/guide/vendor", ROOT / "docs/assets/vendor"]
    shipped = {p.relative_to(ROOT).as_posix() for f in folders for p in f.rglob("*") if p.is_file()}
    assert shipped == {*manifest, MANIFEST.as_posix()}
    for copy in COPIES:
        folder = ROOT / copy.folder
        assert (folder / "LICENSE").is_file() or (folder.parent / "LICENSE").is_file()


def test_no_style_sheet_fetches_a_font_that_is_not_shipped() -> None:
    for sheet in (ROOT / "docs/assets").rglob("*.css"):
        for part in sheet.read_text("utf-8").split("url(")[1:]:
            name = part.split(")")[0].strip("\"'")
            assert (sheet.parent / name).is_file(), f"{sheet.name}: {name}"


def packages(folder: Path) -> Path:
    """A node_modules folder with what the copies want, each file telling its name."""
    for copy in COPIES:
        source = folder / copy.package
        path = source / copy.pattern.replace("*", "some")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name, "utf-8")
        (source / "package.json").write_text('{"version": "1.2.3"}', "utf-8")
    return folder


def test_a_copy_is_recorded_with_its_version_and_a_change_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    css = packages(tmp_path / "modules") / "katex/dist/katex.min.css"
    css.write_text(
        '@font-face{src:url(fonts/a.woff2) format("woff2"),url(fonts/a.woff) format("woff"),'
        'url(fonts/a.ttf) format("truetype")}',
        "utf-8",
    )
    root = tmp_path / "root"
    vendor(tmp_path / "modules", root)
    sheet = root / "docs/assets/vendor/katex/katex.min.css"
    assert sheet.read_text("utf-8") == '@font-face{src:url(fonts/a.woff2) format("woff2")}'
    assert altered(root) == []
    sheet.write_text("edited", "utf-8")
    (root / "docs/assets/vendor/jetbrains-mono/LICENSE").unlink()
    assert altered(root) == [
        "docs/assets/vendor/jetbrains-mono/LICENSE: gone; it came from @fontsource/jetbrains-mono 1.2.3",
        "docs/assets/vendor/katex/katex.min.css: not the file that came from katex 1.2.3",
    ]


def test_a_missing_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    modules = packages(tmp_path / "modules")
    shutil.rmtree(modules / "katex")
    monkeypatch.setattr(vendoring, "ROOT", tmp_path)
    assert main([str(modules)]) == 2
    assert "npm install katex first" in capsys.readouterr().err
