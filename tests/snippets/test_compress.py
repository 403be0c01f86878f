"""Smaller models: cutting out what adds nothing changes nothing, and rounding is off by half a step at most."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray
from torch import nn

from snippets.compress import prunes_nothing
from snippets.compress.mask import in_jax as mask_in_jax
from snippets.nets.start import dense
from tests.snippets.sides import SIDES, TORCH, Side, both, close, examples, few, plain

Numbers = NDArray[np.float32]
HIDDEN = 6


def model_of(side: Side, hidden: int = HIDDEN) -> Any:
    """A model of 4 inputs and 3 outputs."""
    return side.of("nets/two_layers").new_model(4, hidden, 3)


def silence(side: Side, model: Any, neurons: list[int], outwards: bool) -> None:
    """Write zeros for the weights out of these neurons, or into them; then their biases too."""
    if side is TORCH:
        weight = model.output.weight if outwards else model.hidden.weight
        weight.data[(slice(None), neurons) if outwards else neurons] = 0
        if not outwards:
            model.hidden.bias.data[neurons] = 0
        return
    layer = model.output if outwards else model.hidden
    kernel, bias = np.array(layer.kernel[...]), np.array(layer.bias[...])
    kernel[neurons if outwards else (slice(None), neurons)] = 0
    if not outwards:
        bias[neurons] = 0
    layer.kernel.set_value(side.array(kernel))
    layer.bias.set_value(side.array(bias))


@both
@examples
@given(
    x=arrays.arrays(np.float32, (5, 4), elements=st.floats(-3, 3, width=32)),
    neurons=st.permutations(range(HIDDEN)),
    outwards=st.booleans(),
)
def test_cutting_neurons_without_weights_changes_nothing(
    side: Side, x: Numbers, neurons: list[int], outwards: bool
) -> None:
    prune, model = side.of("compress/prune"), model_of(side)
    silence(side, model, neurons[:3], outwards)
    kept = prune.strongest(model, 3)
    assert plain(kept).tolist() == sorted(neurons[3:])
    smaller = prune.cut(model, kept)
    close(plain(smaller(side.array(x))), plain(model(side.array(x))), 1e-5)


@both
@few
@given(kept=st.lists(st.integers(0, HIDDEN - 1), min_size=2, max_size=2, unique=True))
def test_cut_keeps_what_it_is_told_to(side: Side, kept: list[int]) -> None:
    x = np.random.default_rng(0).normal(size=(5, 4)).astype(np.float32)
    smaller = side.of("compress/prune").cut(model_of(side), side.array(np.array(kept)))
    (w1, b1), (w2, b2) = dense(0, 4, HIDDEN), dense(0, HIDDEN, 3)
    by_hand = np.maximum(x @ w1[:, kept] + b1[kept], 0) @ w2[kept] + b2
    close(plain(smaller(side.array(x))), by_hand, 1e-5)


@both
@few
@given(hidden=st.sampled_from([1, 7, 40]))
def test_size_is_four_bytes_a_number(side: Side, hidden: int) -> None:
    numbers = 4 * hidden + hidden + hidden * 3 + 3
    assert side.of("compress/prune").size(model_of(side, hidden)) == 4 * numbers


# JAX compiles once a shape.
weights = arrays.arrays(np.float32, (4, 5), elements=st.floats(-3, 3, width=32))


def used(q: Numbers, scale: float, zero_point: int) -> Numbers:
    """The weights that the int8 numbers stand for."""
    weights: Numbers = np.float32(scale) * (q.astype(np.float32) - np.float32(zero_point))
    return weights


@both
@examples
@given(w=weights, shift=st.floats(-5, 5))
def test_quantised_weights_are_off_by_half_a_step_at_most(
    side: Side, w: Numbers, shift: float
) -> None:
    w = w + np.float32(shift)
    assume(np.ptp(w) > 0.1)
    found, scale, zero_point = side.of("compress/quantise").quantise(side.array(w))
    q, restored = plain(found), used(plain(found), scale, zero_point)
    assert q.dtype == np.int8 and 4 * q.nbytes == w.nbytes
    assert scale == pytest.approx(np.ptp(w) / 255)
    assert np.abs(w - restored).max() < 0.501 * scale
    # All 256 values are there to be used.
    assert q.min() == -128 and q.max() == 127


@both
@examples
@given(w=weights)
def test_zero_stays_exactly_zero(side: Side, w: Numbers) -> None:
    w[0, 0] = 0
    assume(np.ptp(w) > 0.1)
    q, scale, zero_point = side.of("compress/quantise").quantise(side.array(w))
    assert -128 <= zero_point <= 127  # the one byte that is counted for it
    assert (used(plain(q), scale, zero_point)[w == 0] == 0).all()


@examples
@given(w=weights)
def test_both_sides_quantise_alike(w: Numbers) -> None:
    assume(np.ptp(w) > 0.1)
    first, second = (side.of("compress/quantise").quantise(side.array(w)) for side in SIDES)
    assert first[1:] == second[1:]  # scale and zero point
    apart = plain(first[0]).astype(int) - plain(second[0]).astype(int)
    assert np.abs(apart).max() <= 1  # a tie may fall to either side


@both
@examples
@given(x=weights)
def test_symmetric_rounding_is_off_by_half_a_step_at_most(side: Side, x: Numbers) -> None:
    assume(np.abs(x).max() > 0.1)
    found, scale = side.of("compress/int8_matmul").quantise(side.array(x))
    q, step = plain(found), float(scale)
    assert q.dtype == np.int8
    assert np.abs(q.astype(int)).max() == 127
    assert step == pytest.approx(np.abs(x).max() / 127)
    assert np.abs(x - step * q).max() < 0.501 * step


@both
@examples
@given(x=weights, w=weights)
def test_product_of_rounded_matrices_is_off_by_no_more_than_they_are(
    side: Side, x: Numbers, w: Numbers
) -> None:
    assume(min(np.abs(x).max(), np.abs(w).max()) > 0.1)
    quantise = side.of("compress/int8_matmul").quantise
    (x_q, x_scale), (w_q, w_scale) = quantise(side.array(x)), quantise(side.array(w))
    sums = plain(x_q).astype(int) @ plain(w_q).astype(int).T
    x_off, w_off = 0.501 * float(x_scale), 0.501 * float(w_scale)
    bound = np.abs(x).sum(1)[:, None] * w_off + np.abs(w).sum(1) * x_off + 5 * x_off * w_off
    assert (np.abs(float(x_scale) * float(w_scale) * sums - x @ w.T) <= bound + 1e-5).all()


@examples
@given(w=weights)
def test_mask_writes_zeros_for_the_smaller_half(w: Numbers) -> None:
    found = plain(mask_in_jax.without_smaller_half(w))
    gone = found != w
    assert (found[gone] == 0).all()
    assert gone.sum() <= w.size // 2 <= (found == 0).sum()
    if gone.any():
        # A tie may be cut either way; otherwise nothing that stayed is smaller than what went.
        stayed = np.sort(np.abs(w), axis=None)[w.size // 2 :]
        assert np.abs(w[gone]).max() <= stayed.min()
        assert np.abs(found[found != 0]).min(initial=np.inf) >= np.abs(w[gone]).max()


@both
@few
@given(silent=st.sets(st.integers(0, HIDDEN - 1)))
def test_share_of_zeros(side: Side, silent: set[int]) -> None:
    model = model_of(side)
    silence(side, model, sorted(silent), outwards=True)
    found = side.of("compress/mask").zeros(model)
    assert found == pytest.approx(3 * len(silent) / (4 * HIDDEN + HIDDEN * 3))


@examples
@given(widths=st.lists(st.integers(1, 9), min_size=2, max_size=5), target=st.integers(0, 9))
def test_rule_prunes_the_layers_that_are_larger(widths: list[int], target: int) -> None:
    pairs = list(itertools.pairwise(widths))
    model = nn.Sequential(*(nn.Linear(inputs, outputs) for inputs, outputs in pairs))
    pruned = prunes_nothing.apply_rule(model, target)
    assert pruned == sum(outputs > target for _, outputs in pairs)
    for layer, (inputs, outputs) in zip(model.children(), pairs, strict=True):
        assert isinstance(layer, nn.Linear)
        expected = round(0.5 * inputs * outputs) if outputs > target else 0
        assert int((layer.weight == 0).sum()) == expected
