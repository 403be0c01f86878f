"""Writing whole files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from guide.files import write_bytes


def test_a_file_is_whole_and_readable_by_others(tmp_path: Path) -> None:
    write_bytes(tmp_path / "new/file", b"1")
    write_bytes(tmp_path / "new/file", b"22")
    assert (tmp_path / "new/file").read_bytes() == b"22"
    assert (tmp_path / "new/file").stat().st_mode & 0o777 == 0o644
    assert os.listdir(tmp_path / "new") == ["file"]


def test_an_interrupted_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_bytes(path, b"old")

    def stop(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["file"]
