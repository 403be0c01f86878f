"""The formulas of why/mathematics at any point, against autodiff, finite differences or a count, in float64."""

from __future__ import annotations

import functools

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.snippets.sides import Floats, Function, Side, both, close, examples, few, floats, numpy
from tests.snippets.sides import redrawn as in_float64

pytestmark = pytest.mark.usefixtures("in_float64")


@both
@examples
@given(p=floats(20))
def test_gradients_of_a_layer_by_hand(side: Side, p: Floats) -> None:
    module = in_float64(f"mathematics/linear_gradients/{side}")
    by_hand = numpy(side.compiled(module.by_hand)(side.array(p)))
    close(by_hand, side.gradient(module.loss, p))
    close(by_hand, side.chords(module.loss, p))


@functools.cache
def sum_of(f: Function) -> Function:
    """The sum of f's outputs: one function for each f, so that JAX compiles it once."""
    return lambda x: f(x).sum()


@both
@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "gelu"])
@few
@given(x=floats(5, within=8))
def test_slope_of_an_activation_is_its_formula(side: Side, name: str, x: Floats) -> None:
    f, formula = in_float64(f"mathematics/activation_slopes/{side}").SLOPES[name]
    x[np.abs(x) < 1e-3] = 0.5  # ReLU has no slope at 0
    close(numpy(formula(side.array(x))), side.gradient(sum_of(f), x))


@both
@few
@given(w=floats(4, 4))
def test_gradient_through_time_by_hand(side: Side, w: Floats) -> None:
    module = in_float64(f"mathematics/recurrent_gradients/{side}")
    by_hand = numpy(side.compiled(module.by_hand)(side.array(w)))
    close(by_hand, side.gradient(module.loss, w))
    close(by_hand, side.chords(module.loss, w))


@both
@examples
@given(case=st.tuples(*(st.integers(*ends) for ends in ((1, 40), (1, 6), (1, 4), (0, 3), (1, 3)))))
def test_size_of_a_convolution_is_counted(side: Side, case: tuple[int, ...]) -> None:
    size, kernel, _, padding, dilation = case
    assume(dilation * (kernel - 1) < size + 2 * padding)  # room for one window
    module = side.of("mathematics/conv_sizes")
    assert module.left(*case) == module.counted(*case) == module.in_fact(*case)


@both
@few
@given(start=floats(3, within=3), adaptive=st.booleans())
def test_five_steps_by_hand_are_the_library_s(side: Side, start: Floats, adaptive: bool) -> None:
    module = in_float64(f"mathematics/updates/{side}")
    assume((np.abs(start) > 1e-2).all())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "start", side.array(start))
        for by_hand, library in module.five_steps(adaptive):
            close(numpy(by_hand), numpy(library))
