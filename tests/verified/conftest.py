"""Fixtures of the engine's tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.verified.tiny import Tiny, write_tiny

# Derandomised: the same commit gives the same result. VERIFIED_HUNT=1 looks for new failures.
settings.register_profile(
    "gate",
    derandomize=True,
    deadline=None,
    max_examples=200,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "hunt", settings.get_profile("gate"), derandomize=False, max_examples=5000
)
settings.load_profile("hunt" if os.environ.get("VERIFIED_HUNT") else "gate")


def pytest_configure(config: pytest.Config) -> None:
    """Announce the marker, here so that this folder can be run alone."""
    config.addinivalue_line("markers", "heavy: runs real snippets under their frameworks")


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    """The tiny project as it is written: nothing has run."""
    return write_tiny(tmp_path / "tiny")


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> Tiny:
    tiny = write_tiny(tmp_path_factory.mktemp("template") / "tiny")
    result = tiny.verified("run")
    assert result.code == 0, result.err
    return tiny


@pytest.fixture
def ran(_template: Tiny, tmp_path: Path) -> Tiny:
    """The tiny project after `verified run`: all is well with it."""
    return _template.copy(tmp_path / "tiny")
