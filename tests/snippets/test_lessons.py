"""What these snippets assert is true of other weights and data as well, and no accident of the numbers shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.snippets.sides import Side, both, redrawn


@both
@pytest.mark.parametrize("pair", ["backprop_by_hand", "conv", "gru", "linear", "recurrent"])
def test_lesson_holds_for_other_numbers(
    pair: str, side: Side, capsys: pytest.CaptureFixture[str]
) -> None:
    module = redrawn(f"layers/{pair}/{side}", wide=False)
    shown = Path(module.__file__).with_suffix(".out").read_text(encoding="utf-8")
    module.main()
    other = capsys.readouterr().out
    assert re.findall(r"^\w+", other, re.MULTILINE) == re.findall(r"^\w+", shown, re.MULTILINE)
    assert other != shown
