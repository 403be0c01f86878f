from __future__ import annotations

import multiprocessing
import time

import pytest

from verified.bench import machine
from verified.bench.machine import Clock

pytestmark = pytest.mark.alone


def burn(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def test_a_class_is_named_after_chip_cores_and_system() -> None:
    name = machine.name()
    assert name == name.strip("-").lower()
    assert f"{machine.cores()}-cores" in name
    assert machine.name("Slide Rule 9").startswith("slide-rule-9-")


def test_the_description_names_what_a_reader_asks() -> None:
    found = machine.describe()
    assert {"chip", "cores", "system", "memory", "load before"} == set(found)
    assert all(found.values())


def test_others_are_seen_and_own_work_is_not() -> None:
    stranger = multiprocessing.get_context("spawn").Process(target=burn, args=(3,))
    stranger.start()
    time.sleep(1)
    before = Clock.now()
    time.sleep(1)
    after = Clock.now()
    stranger.join()
    seen = machine.others(before, after, 0)
    assert seen > 0.5 / machine.cores()
    assert machine.others(before, after, 1.0) < seen - 0.5 / machine.cores()
    assert machine.others(None, None, 0) == 0  # a system that does not tell


def test_steady_beats_are_steady() -> None:
    assert machine.unsteady([1.0] * 20) == 1
    assert machine.unsteady([1.0] * 10 + [2.0] * 10) == 2
    assert machine.beat() > 0
