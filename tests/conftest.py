"""For all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ["tests.faults"]  # counts the faults that are injected, for `make nightly`

# The Markdown below tests/ is input of tests; only the three files of prose hold Python that is run.
collect_ignore_glob = ["*.md"]

SITE = Path(__file__).parent / "site"


def pytest_configure(config: pytest.Config) -> None:
    """Announce the markers."""
    alone = "alone: looks at the clock or at processes, so that no other test may run meanwhile"
    config.addinivalue_line("markers", alone)
    nightly = (
        "nightly: takes long, or asks for a quiet machine; only with -m nightly (make nightly)"
    )
    config.addinivalue_line("markers", nightly)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With several workers, what shares a file shares one of them.

    Those that read the built site come first: the longest pieces are not to be begun last.
    """
    items.sort(key=lambda item: SITE not in item.path.parents)
    for item in items:
        item.add_marker(pytest.mark.xdist_group(str(item.path)))
