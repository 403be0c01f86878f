"""The gradients of the first pages by their formulas and by finite differences, on random data and at random points."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.snippets.sides import (
    JAX,
    Floats,
    Function,
    Side,
    both,
    close,
    examples,
    few,
    floats,
    numpy,
    plain,
    reading,
)

pytestmark = pytest.mark.usefixtures("in_float64")

numbers = st.floats(-3, 3)


@both
@pytest.mark.parametrize(
    ("pair", "derivative"),
    [
        ("start/scalar_gradient", lambda x: 2 * x * math.cos(x**2)),
        ("start/ask_twice", lambda x: 3 * x**2),
    ],
)
@examples
@given(x=numbers)
def test_gradient_is_the_derivative(side: Side, pair: str, derivative: Function, x: float) -> None:
    f = side.of(pair).f
    close(side.gradient(f, x), derivative(x))
    close(side.chords(f, x), derivative(x))


@both
@examples
@given(x=numbers, step=st.floats(1e-3, 0.1))
def test_chord_is_off_by_the_square_of_its_step(side: Side, x: float, step: float) -> None:
    chord = float(side.of("start/scalar_gradient").difference(side.array(x), step))
    largest = abs(x) + step
    third_derivative_at_most = 12 * largest + 8 * largest**3
    off = abs(chord - 2 * x * math.cos(x**2))
    assert off <= third_derivative_at_most * step**2 / 6 + 1e-9


@both
@examples
@given(x=st.floats(0.5, 3, width=32), sign=st.sampled_from([-1, 1]))
def test_too_small_a_step_finds_nothing_in_float32(side: Side, x: float, sign: int) -> None:
    at = side.array(np.float32(sign * x))
    assert float(side.of("start/scalar_gradient").difference(at, 1e-8)) == 0


@both
@examples
@given(x=st.floats(-10, 30))
def test_gradient_follows_the_path_that_was_taken(side: Side, x: float) -> None:
    assume(abs(x) > 1e-3)
    expected = 2 * x
    if x > 0:
        expected = 1
        while x * expected < 10:
            expected *= 2
    assert side.of("start/gradient_through_if").gradient(x) == expected


@both
@examples
@given(x=numbers.filter(lambda x: abs(x) > 1e-300))  # JAX takes a subnormal number for 0
def test_slope_of_the_absolute_value_is_the_sign(side: Side, x: float) -> None:
    assert side.of("home/abs_at_zero").gradient(x) == np.sign(x)


@st.composite
def data_for(draw: st.DrawFn, side: Side) -> tuple[Floats, Floats]:
    """Points x and y, as many of each; JAX compiles once a shape and gets one."""
    size = draw(st.just(4) if side is JAX else st.integers(1, 8))
    return draw(floats(size)), draw(floats(size))


@both
@examples
@given(data=st.data(), w=numbers, b=numbers, step=st.floats(0.01, 1))
def test_gradient_of_mean_squared_error(
    side: Side, data: st.DataObject, w: float, b: float, step: float
) -> None:
    module = side.of("start/mse_gradient")
    x, y = data.draw(data_for(side))
    functions = (module.loss, module.derived, module.article)
    with reading(*functions, xs=side.array(x), ys=side.array(y)):
        at = side.array(w), side.array(b)
        zero = side.array(0.0)
        loss = numpy(module.loss(*at))
        sources = [numpy(f(*at)) for f in (module.autodiff, module.derived)]
        # A parabola's chord around a point is as steep as the parabola there, however long.
        sources.append(numpy(module.difference(*at, step)))
        by_article, at_zero = numpy(module.article()), numpy(module.derived(zero, zero))
    residual = w * x + b - y
    close(loss, np.mean(residual**2))
    for found in sources:
        close(found, [2 * np.mean(residual * x), 2 * np.mean(residual)])
    # Right once only, but for the factor: by b, where the line is 0.
    close(2 * by_article[1], at_zero[1])
    close(by_article, [np.mean(x - y), np.mean(-y)])


@both
@examples
@given(w=numbers, x=numbers)
def test_gradient_of_one_example(side: Side, w: float, x: float) -> None:
    squared_error = side.of("start/gradient_per_example").squared_error
    slope = side.gradient_of(squared_error)(side.array(w), side.array(x))
    close(numpy(slope), 2 * x * (w * x - 1))


@both
@examples
@given(line=floats(2))
def test_half_the_error_has_half_the_gradient(side: Side, line: Floats) -> None:
    module = side.of("start/half_mse")
    slopes = side.gradient(module.whole, line)
    close(slopes, side.chords(module.whole, line))
    close(side.gradient(module.half, line), slopes / 2)


@both
@few
@given(rate=st.floats(1e-3, 0.04))
def test_half_the_error_takes_twice_the_rate(side: Side, rate: float) -> None:
    module = side.of("start/half_mse")
    close(module.slope(module.half, 2 * rate), module.slope(module.whole, rate))


@both
@examples
@given(rate=st.floats(0.01, 0.1), steps=st.integers(1, 20))
def test_each_direction_shrinks_by_its_own_curvature(side: Side, rate: float, steps: int) -> None:
    module = side.of("start/flat_direction")
    minimum, x = np.array([1.0, -1.0]), np.asarray(module.xs, np.float64)
    hessian = 2 * np.array([[np.mean(x**2), np.mean(x)], [np.mean(x), 1]])
    curvatures, directions = np.linalg.eigh(hessian)
    for curvature, direction in zip(curvatures, directions.T, strict=True):
        line = minimum + direction
        for _ in range(steps):
            line = line - rate * side.gradient(module.loss, line)
        left = (1 - rate * curvature) ** steps
        close(line - minimum, left * direction)


@both
@examples
@given(data=st.data(), w=numbers, share=st.floats(0.05, 3))
def test_curvature_says_which_rates_gain(
    side: Side, data: st.DataObject, w: float, share: float
) -> None:
    module = side.of("home/best_step")
    x, y = data.draw(data_for(side))
    assume(np.mean(x**2) > 0.1 and abs(share - 2) > 1e-3)
    slope = 2 * np.mean(x * (w * x - y))
    assume(abs(slope) > 1e-2)
    with reading(module.loss, xs=side.array(x), ys=side.array(y)):
        at = side.array(w)
        before, gradient = numpy(module.loss(at)), numpy(module.gradient(at))
        curvature = numpy(module.curvature(at))
        best = 1 / float(curvature)
        least, after = module.loss_after(best, at), module.loss_after(share * best, at)
    close(gradient, slope)
    close(curvature, 2 * np.mean(x**2))
    close(least, np.mean((np.mean(x * y) / np.mean(x**2) * x - y) ** 2))
    assert (after < before) == (share < 2)


@both
@examples
@given(data=st.data(), w=numbers)
def test_loss_of_one_step(side: Side, data: st.DataObject, w: float) -> None:
    module = side.of("home/one_step")
    x, y = data.draw(data_for(side))
    with reading(module.loss, xs=side.array(x), ys=side.array(y)):
        loss = plain(module.loss(side.array(w)))
    close(loss, np.mean((w * x - y) ** 2))
