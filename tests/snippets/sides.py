"""Both frameworks as the tests see them: NumPy in, NumPy out, and finite differences to judge by."""

from __future__ import annotations

import functools
import importlib
import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest import mock

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Function = Callable[..., Any]

# Explicit, as a profile would be shared with the tests beside these: the same examples every time.
examples = settings(
    max_examples=20,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
few = settings(examples, max_examples=6)  # where each makes JAX trace or compile anew


@dataclass(frozen=True)
class Side:
    """One twin of a pair."""

    name: str
    array: Callable[[ArrayLike], Any]
    gradient_of: Callable[[Function], Function]
    compiled: Callable[[Function], Function]
    of_each: Callable[[Function], Function]

    def __str__(self) -> str:
        """The name, for a test's id."""
        return self.name

    def of(self, pair: str) -> Any:
        """This side's snippet of a pair such as `start/fit_line`."""
        return importlib.import_module(f"snippets.{pair.replace('/', '.')}.{self}")

    def gradient(self, f: Function, x: ArrayLike) -> Floats:
        """Autodiff's gradient of a number-valued f; JAX compiles it once for each f and shape."""
        return numpy(self.gradient_of(f)(self.array(x)))

    def chords(self, f: Function, x: ArrayLike, step: float = 1e-5) -> Floats:
        """Central finite differences of f: the shape of x, then the shape of f's output."""
        at = np.asarray(x, np.float64)
        changes = step * np.eye(at.size).reshape((-1, *at.shape))
        ends = (numpy(self.of_each(f)(self.array(at + by))) for by in (changes, -changes))
        above, below = ends
        return ((above - below) / (2 * step)).reshape(at.shape + above.shape[1:])


def numpy(value: Any) -> Floats:
    """What a framework found, after making sure that it worked in float64."""
    found = plain(value)
    assert found.dtype == np.float64
    return found


def plain(value: Any) -> NDArray[Any]:
    """What a framework found, of whatever type."""
    return np.asarray(value.detach() if isinstance(value, torch.Tensor) else value)


def close(found: Any, expected: Any, tolerance: float = 1e-6) -> None:
    """Assert that these are equal, shapes included."""
    assert np.shape(found) == np.shape(expected)
    np.testing.assert_allclose(found, expected, rtol=tolerance, atol=tolerance)


TORCH = Side(
    "in_torch",
    # The copy keeps the framework from writing into the test's own numbers.
    array=lambda x: torch.from_numpy(np.array(x)),
    gradient_of=torch.func.grad,
    compiled=lambda f: f,
    of_each=torch.func.vmap,
)
# A function is compiled once: what it reads besides its arguments must stay as it is.
JAX = Side(
    "in_jax",
    array=jnp.asarray,
    gradient_of=functools.cache(lambda f: jax.jit(jax.grad(f))),
    compiled=functools.cache(jax.jit),
    of_each=functools.cache(lambda f: jax.jit(jax.vmap(f))),
)
SIDES = (TORCH, JAX)
both = pytest.mark.parametrize("side", SIDES, ids=str)


@contextmanager
def float64() -> Iterator[None]:
    """Both frameworks in float64, in which a finite difference is good to ten digits."""
    torch_before, jax_before = torch.get_default_dtype(), jax.config.read("jax_enable_x64")
    torch.set_default_dtype(torch.float64)
    jax.config.update("jax_enable_x64", True)
    try:
        yield
    finally:
        torch.set_default_dtype(torch_before)
        jax.config.update("jax_enable_x64", jax_before)


@contextmanager
def reading(*functions: Function, **data: Any) -> Iterator[None]:
    """These functions with other data in place of the constants of their modules."""
    with ExitStack() as stack:
        met = set()
        for f in functions:
            constants = inspect.unwrap(f).__globals__
            names = data.keys() & constants.keys()
            stack.enter_context(mock.patch.dict(constants, {name: data[name] for name in names}))
            met |= names
        assert met == data.keys(), f"no function reads {sorted(data.keys() - met)}"
        yield


@functools.cache
def redrawn(snippet: str, wide: bool = True) -> Any:
    """A snippet imported anew, its weights drawn otherwise than what it shows; in float64 if `wide`.

    The snippet that everybody else imports stays as it is.
    """

    def normal(seed: int, *shape: int) -> NDArray[Any]:
        drawn = np.random.default_rng([1, seed]).normal(size=shape)
        return drawn if wide else drawn.astype(np.float32)

    before = {name: sys.modules.pop(name) for name in list(sys.modules) if of_snippets(name)}
    try:
        with float64() if wide else ExitStack():
            start: Any = importlib.import_module("snippets.layers.start")
            start.normal = normal
            return importlib.import_module("snippets." + snippet.replace("/", "."))
    finally:
        for name in [name for name in sys.modules if of_snippets(name)]:
            del sys.modules[name]
        sys.modules.update(before)


def of_snippets(module: str) -> bool:
    """Whether this module is a snippet or a folder of them."""
    return module.split(".")[0] == "snippets"


def floats(*shape: int, within: float = 3.0) -> st.SearchStrategy[Floats]:
    """Arrays of this shape, no entry farther from 0 than `within`."""
    return arrays.arrays(np.float64, shape, elements=st.floats(-within, within))
