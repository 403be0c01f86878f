"""Types commands at the breakpoint() in a function, and hands back what the debugger answers to the first."""

import io
import pdb
import sys
from collections.abc import Callable
from unittest import mock

COMMANDS = "p y\nc\n"


def answer(f: Callable[[], object]) -> str:
    shown = io.StringIO()
    debugger = pdb.Pdb(stdin=io.StringIO(COMMANDS), stdout=shown, nosigint=True, readrc=False)

    def stop() -> None:
        debugger.set_trace(sys._getframe(1))

    with mock.patch("sys.breakpointhook", stop):
        f()
    lines = shown.getvalue().splitlines()
    return next(line for line in lines if line.startswith("(Pdb)"))
