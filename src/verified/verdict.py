"""Judging how a run ended: is it what the snippet promises?"""

from __future__ import annotations

import datetime
import platform
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from verified.errors import Problem
from verified.job import Outcome
from verified.normalise import normalise
from verified.record import Record
from verified.snippet import Snippet

_SHOWN = 15
"""Lines of output that a message quotes."""


def judge(
    snippet: Snippet, outcome: Outcome, inputs: Mapping[str, str], versions: Mapping[str, str]
) -> Record | Problem:
    """The record that this run makes, or what is wrong with it."""
    declared = snippet.declaration
    text = normalise(
        outcome.output.decode(errors="backslashreplace"),
        snippet.project.root,
        Path(outcome.temporary),
    )
    detail = "\n".join(text.splitlines()[-_SHOWN:])
    record = Record(
        state="passed",
        inputs=inputs,
        output=text,
        versions={**versions, "python": platform.python_version()},
        device=device(),
        seconds=outcome.seconds,
    )
    if outcome.ending in ("returned", "raised") and (said := _not_utf8(outcome.output)):
        return Problem(snippet.file, 1, said, "encode what it prints as UTF-8", detail)
    if outcome.ending == "returned":
        if declared.raises:
            said = f"was to end in {declared.raises}, but succeeded"
            remedy = (
                "it is not broken any more: move it out of `broken`, or correct what the pages say"
            )
            return Problem(snippet.file, 1, said, remedy, detail)
        return record
    if outcome.ending == "raised":
        if not declared.raises:
            said = f"raised {outcome.exception}"
            return Problem(
                snippet.file,
                outcome.line or 1,
                said,
                f"mend it, then `verified run {snippet.id}`",
                detail,
            )
        if declared.raises != outcome.exception or declared.message not in outcome.message:
            said = f"was to raise {declared.raises} with “{declared.message}”, but raised {outcome.exception}"
            return Problem(
                snippet.file, outcome.line or 1, said, "correct the snippet or its contract", detail
            )
        return Record(**{**vars(record), "state": "failed-as-declared"})
    remedies = {
        "timeout": "make it quicker, or declare a longer `timeout`",
        "flooded": "print less",
        "exited": "end by returning from main, not by leaving the process",
        "signalled": "a fault in native code, or memory ran out: run it alone to see",
        "lost": "run it again",
    }
    return Problem(snippet.file, 1, outcome.message, remedies[outcome.ending], detail)


def _not_utf8(output: bytes) -> str:
    try:
        output.decode()
    except UnicodeDecodeError as error:
        return f"printed bytes that are not UTF-8, the first at byte {error.start}"
    return ""


def unrun(snippet: Snippet, inputs: Mapping[str, str], hardware: frozenset[str]) -> Record | None:
    """The record of a snippet that is not to be run here; None if it is."""
    declared = snippet.declaration
    if declared.not_run:
        return Record("not-run", inputs, reason=f"{declared.not_run} ({declared.until})")
    if declared.needs and declared.needs not in hardware:
        return Record("needs-hardware", inputs, reason=declared.needs)
    return None


def expired(snippet: Snippet, today: datetime.date) -> Problem | None:
    """Whether the reason not to run it has run out."""
    until = snippet.declaration.until
    if until is None or today <= until:
        return None
    return Problem(
        snippet.file, 1, f"its reason not to run expired on {until}", "run it, or find a new reason"
    )


@cache
def device() -> str:
    """The processor's name, as the system gives it."""
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return " ".join(line.partition(":")[2].split())
    except OSError:
        pass
    return platform.processor() or platform.machine()
