"""TeX to HTML and MathML with KaTeX, inside the process: no script on the page, no Node on the machine."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import cast

import quickjs

SCRIPT = Path(__file__).with_name("vendor") / "katex" / "katex.min.js"

# `strict` makes an error of what LaTeX would not take, such as Chinese outside \text{}.
_RENDER = """(tex, display) => katex.renderToString(tex, {
    displayMode: display, output: "htmlAndMathml", throwOnError: true, strict: "error", trust: false,
})"""

_PREFIX = "ParseError: KaTeX parse error: "


class FormulaError(ValueError):
    """KaTeX cannot read a formula."""


class _Engine(threading.local):
    """One interpreter per thread, started on the first formula: QuickJS must not change threads."""

    def __init__(self) -> None:
        self._context = quickjs.Context()
        self._context.eval(SCRIPT.read_text("utf-8"))
        self.render = cast("Callable[[str, bool], str]", self._context.eval(_RENDER))


@lru_cache(maxsize=1)
def _engine() -> _Engine:
    return _Engine()


@lru_cache(maxsize=8192)
def render(tex: str, *, display: bool) -> str:
    """HTML with MathML of one formula.

    Raises:
        FormulaError: with KaTeX's own words for what is wrong.
    """
    try:
        return _engine().render(tex, display)
    except quickjs.JSException as error:
        raise FormulaError(_reason(str(error))) from None


def _reason(message: str) -> str:
    """The sentence of KaTeX's error, without its stack and the mark it sets under a letter."""
    sentence = message.split("\n    at ", 1)[0].removeprefix(_PREFIX)
    return " ".join(sentence.replace("̲", "").split())
