"""Fixtures of the snippets' tests."""

from __future__ import annotations

from collections.abc import Iterator

import jax
import pytest
import torch

from tests.snippets.sides import float64


@pytest.fixture(scope="session", autouse=True)
def _quick() -> Iterator[None]:
    """Arrays this small are not worth a second thread, nor a compiler's second thought."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    jax.config.update("jax_disable_most_optimizations", True)
    yield
    jax.config.update("jax_disable_most_optimizations", False)
    torch.set_num_threads(threads)


@pytest.fixture
def in_float64() -> Iterator[None]:
    """Both frameworks in float64 while the test runs."""
    with float64():
        yield
