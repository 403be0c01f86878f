"""Measuring, with real processes."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from tests.verified.bench.stands import ID, IN_DICT, IN_LIST, run, workload, write_stands
from tests.verified.bench.test_machine import burn
from tests.verified.tiny import Tiny, processes
from verified.bench import machine, measure
from verified.bench.measure import Conditions, Plan
from verified.bench.result import Run
from verified.errors import VerifiedError

pytestmark = pytest.mark.alone

QUICK = Plan(processes=3, cold=1, rounds=7, sample=0.01, budget=5)


@pytest.fixture
def stands(tmp_path: Path) -> Tiny:
    return write_stands(tmp_path / "stands")


def measured(stands: Tiny, plan: Plan = QUICK) -> Run:
    return measure.measure(workload(stands), plan, stands.library.graph, {"int": 1e9})[0]


def test_a_variant_that_waits_a_tenth_longer_is_detected(stands: Tiny) -> None:
    """Of what waits, other tenants of this machine slow little."""
    stands.edit(IN_LIST, "adding(3000)", "waiting(0.0200)")
    stands.edit(IN_LIST, "adding(3300)", "waiting(0.0220)")
    stands.edit(IN_LIST, "import WORK, adding", "import WORK, waiting")
    made = measured(stands, Plan(processes=6, cold=0, rounds=7, sample=0.02, budget=8))
    found = made.ratio("list_slower", "list_plain")
    assert found.low > 1
    assert 1.03 < found.middle < 1.3


@pytest.mark.nightly
def test_a_variant_slowed_by_a_tenth_is_detected(stands: Tiny) -> None:
    for count in (9, 18, 36):  # other tenants of this machine spoil some: more processes tell
        made = measured(stands, Plan(processes=count, cold=0, rounds=11, sample=0.02, budget=8))
        found = made.ratio("list_slower", "list_plain")
        if found.low > 1:
            break
    assert found.low > 1
    assert 1.03 < found.middle < 1.3
    assert made.ratio("dict_plain", "list_plain").low > 2


def test_a_run_says_what_it_was_made_with(stands: Tiny) -> None:
    made = measured(stands)
    assert made.inputs == workload(stands).inputs(stands.library.graph)
    assert made.versions["python"].startswith("3.")
    assert made.machine["chip"]
    assert made.peaks == {"int": 1e9}
    plain = made.variants["list_plain"]
    assert (len(plain.rounds), len(plain.rounds[0]), len(plain.cold)) == (3, 7, 1)
    assert plain.by == "the interpreter"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (("adding(9000)", "adding(9000) and 1 / 0"), "'plain' failed: ZeroDivisionError"),
        (("adding(9000)", "__import__('os')._exit(7)"), "the process ended (exit status 7)"),
        (("in_list", "in_list"), ""),
    ],
)
def test_a_variant_that_fails_is_named_and_nothing_is_left(
    stands: Tiny, edit: tuple[str, str], said: str
) -> None:
    if not said:
        stands.edit(f"snippets/{ID}/work.py", "return 1.0", "raise ValueError('sour')")
        said = "failed: ValueError: sour"
    else:
        stands.edit(IN_DICT, *edit)
    with pytest.raises(VerifiedError) as caught:
        measured(stands)
    (problem,) = caught.value.problems
    assert said in problem.message
    assert problem.path.startswith("snippets/stands/apples/in_")
    assert processes("snippets.stands.apples") == []


def test_a_variant_that_computes_something_else_is_named(stands: Tiny) -> None:
    stands.edit(
        IN_DICT,
        "lambda: adding(9000)",
        "other",
    )
    stands.edit(
        IN_DICT,
        "VARIANTS = {",
        "def other():\n    case = adding(9000)\n    case.step = lambda: 1.5\n    return case\n\n\nVARIANTS = {",
    )
    with pytest.raises(VerifiedError) as caught:
        measured(stands)
    (problem,) = caught.value.problems
    assert "'plain' computes something else than list_plain: 1.5, not 1" in problem.message
    assert problem.path == IN_DICT


def test_a_busy_machine_is_detected_and_said(stands: Tiny) -> None:
    context = multiprocessing.get_context("spawn")
    strangers = [context.Process(target=burn, args=(60,)) for _ in range(machine.cores())]
    for stranger in strangers:
        stranger.start()
    try:
        _, _, conditions = measure.measure(workload(stands), QUICK, stands.library.graph, {})
    finally:
        for stranger in strangers:
            stranger.kill()
            stranger.join()
    assert "other programs used" in conditions.busy()


def test_a_quiet_and_a_stumbling_machine() -> None:
    assert Conditions(beats=[1.0] * 20, others=[0.01, 0.02]).busy() == ""
    assert "the same arithmetic" in Conditions(beats=[1.0] * 10 + [5.0] * 10).busy()


def test_peaks_are_the_best_that_anything_reached() -> None:
    assert measure.peaks(run())["int"] == pytest.approx(2e6 / 1e-3, rel=0.02)


def test_compiling_is_timed_with_empty_caches(stands: Tiny) -> None:
    stands.edit("pyproject.toml", "timeout = 10", 'timeout = 10\nbench_cold = ["APPLE_CACHE"]')
    stands.edit(
        IN_LIST,
        "VARIANTS = {",
        "import os\n\nopen(os.path.expanduser('~/caches'), 'a').write(os.environ['APPLE_CACHE'] + '\\n')\nVARIANTS = {",
    )
    home = stands.root / "home"
    home.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        measured(stands)
    caches = (home / "caches").read_text(encoding="utf-8").split()
    assert len(caches) == 6  # two variants, three processes each
    assert sum("verified-cold-" in name for name in caches) == 2
    assert sum(name.startswith(str(stands.root / ".verified")) for name in caches) == 4
    assert not any(Path(name).exists() for name in caches)
