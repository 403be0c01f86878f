"""A tiny workload, of another subject than the guide's: adding up a number's worth of apples."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.verified.tiny import Tiny, write_tiny
from verified.bench.result import Measured, Run
from verified.bench.workload import Workload

WORK = '''
    """How much there is to add, and what every side is made of."""

    import time
    from collections.abc import Callable
    from dataclasses import dataclass


    @dataclass
    class Work:
        operations: float = 3000
        bytes: float = 0
        dtype: str = "int"
        tolerance: float = 1e-6


    @dataclass
    class Case:
        step: Callable[[], float]

        def read(self, result: float) -> list[float]:
            return [result]

        def code(self) -> str:
            return "the interpreter"


    WORK = Work()


    def adding(turns: int) -> Case:
        def step() -> float:
            total = 0
            for number in range(turns):
                total += number & 1
            return 1.0

        return Case(step)


    def waiting(seconds: float) -> Case:
        def step() -> float:
            time.sleep(seconds)
            return 1.0

        return Case(step)
'''
LIST = '''
    """Add in a list."""

    from snippets.stands.apples.work import WORK, adding

    VARIANTS = {"plain": lambda: adding(3000), "slower": lambda: adding(3300)}


    def main() -> None:
        print(f"result: {VARIANTS['plain']().step():.1f}")


    if __name__ == "__main__":
        main()
'''
DICT = '''
    """Add in a dict."""

    from snippets.stands.apples.work import WORK, adding

    VARIANTS = {"plain": lambda: adding(9000)}


    def main() -> None:
        print(f"result: {VARIANTS['plain']().step():.1f}")


    if __name__ == "__main__":
        main()
'''
ID = "stands/apples"
IN_LIST, IN_DICT = f"snippets/{ID}/in_list.py", f"snippets/{ID}/in_dict.py"


def write_stands(root: Path) -> Tiny:
    """The tiny project with a workload of three variants, which nothing has measured."""
    tiny = write_tiny(root)
    tiny.write(f"snippets/{ID}/work.py", WORK)
    tiny.write(IN_LIST, LIST)
    tiny.write(IN_DICT, DICT)
    return tiny


def workload(tiny: Tiny) -> Workload:
    """The workload, read anew."""
    return tiny.library.workloads[ID]


def measured(
    seconds: float = 1e-3, spread: float = 0.01, processes: int = 4, rounds: int = 3
) -> Measured:
    """A variant that takes about `seconds`, made up for a test of what is done with figures."""
    steps = [1 + spread * (n - (processes - 1) / 2) / processes for n in range(processes)]
    return Measured(
        rounds=tuple(tuple(seconds * step for _ in range(rounds)) for step in steps),
        cold=(0.25, 0.5, 0.75),
        memory=3 << 20,
        operations=2e6,
        bytes=0,
        dtype="int",
        by="the interpreter",
    )


def run(tiny: Tiny | None = None, **versions: str) -> Run:
    """A run in which `dict_plain` takes three times as long as `list_plain`."""
    made = Run(
        measured="2026-11-21",
        versions={"python": "3.11.7", **versions},
        inputs={},
        machine={"chip": "Abacus", "cores": "2", "others": "1.0%", "unsteadiness": "1.05"},
        peaks={"int": 1e10, "memory": 1e9},
        variants={
            "list_plain": measured(1e-3),
            "list_slower": measured(1.1e-3),
            "dict_plain": measured(3e-3, spread=0.05),
        },
    )
    return replace(made, inputs=workload(tiny).inputs(tiny.library.graph)) if tiny else made
