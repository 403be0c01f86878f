"""What was coloured, kept between builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import colours
from guide.colours import NAME, Colours


def test_the_next_build_knows_what_this_one_asked_for(tmp_path: Path) -> None:
    first = Colours(tmp_path)
    for key in ("a", "b"):
        assert key not in first
        first[key] = key.upper()
    first.save()
    second = Colours(tmp_path)
    assert "a" in second and second["a"] == "A"
    second.save()  # nobody asked for b
    assert dict(Colours(tmp_path)) == {"a": "A"}


def test_other_versions_begin_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Colours(tmp_path)
    assert "a" not in first
    first["a"] = "A"
    first.save()
    monkeypatch.setattr(colours, "version", lambda name: "0")
    assert dict(Colours(tmp_path)) == {}


def test_a_store_that_cannot_be_read_or_written_harms_nobody(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"no pickle")
    assert dict(Colours(tmp_path)) == {}
    (tmp_path / "file").write_text("")
    held = Colours(tmp_path / "file")
    assert "a" not in held
    held["a"] = "A"
    held.save()
    assert (tmp_path / "file").read_text() == ""
