"""Each formula of a layer against the framework's layer, each gradient against finite differences, in float64."""

from __future__ import annotations

import functools
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import pytest
import torch
from flax import nnx
from hypothesis import example, given
from hypothesis import strategies as st

from tests.snippets.sides import (
    TORCH,
    Floats,
    Function,
    Side,
    both,
    close,
    examples,
    floats,
    numpy,
    redrawn,
)

pytestmark = pytest.mark.usefixtures("in_float64")


@functools.cache
def total_of(f: Function, side: Side) -> Function:
    """One number from all outputs."""
    return side.compiled(lambda x: (f(x) ** 2).sum())


# JAX compiles once a shape, so it gets one; PyTorch may have any.
def inputs(pair: str, side: Side) -> st.SearchStrategy[Floats]:
    def shape(rows: int, longer: int, wider: int) -> tuple[int, ...]:
        image = (2, 2 + longer, 2 + wider) if side is TORCH else (2 + longer, 2 + wider, 2)
        shapes = {"linear": (4,), "conv": image, "recurrent": (longer, 3), "gru": (longer, 3)}
        return rows, *shapes[pair]

    if side is not TORCH:
        return floats(*shape(2, 3, 1))
    sizes = st.tuples(*[st.integers(1, 4)] * 3)
    return sizes.flatmap(lambda three: floats(*shape(*three)))


@functools.cache
def layer_of(pair: str, side: Side, module: Any) -> Function:
    """What the framework's layer finds where the snippet's formula finds by_hand(x)."""
    if side is TORCH:
        if pair == "gru":
            gru = module.new_layer(torch.zeros(12))
            return lambda x: gru(x)[1][0]
        layer = module.new_layer()
        return (lambda x: layer(x)[0]) if pair == "recurrent" else layer
    layer = module.new_layer()
    if pair in ("linear", "conv"):
        return jax.jit(lambda x: layer(x))
    for part in (layer.cell, layer.cell.dense_i, layer.cell.dense_h):
        part.dtype = np.float64  # SimpleCell works in float32 unless it is told otherwise
    graph, state = nnx.split(layer)

    def last_and_states(x: jax.Array) -> Any:
        return nnx.merge(graph, state, copy=True)(x, initial_carry=jnp.zeros((len(x), 4)))

    return jax.jit(lambda x: last_and_states(x)[pair == "recurrent"])


@both
@pytest.mark.parametrize("pair", ["linear", "conv", "recurrent", "gru"])
@examples
@given(data=st.data())
def test_formula_is_the_layer(pair: str, side: Side, data: st.DataObject) -> None:
    module = redrawn(f"layers/{pair}/{side}")
    x = data.draw(inputs(pair, side))
    by_hand, layer = side.compiled(module.by_hand), layer_of(pair, side, module)
    outputs = numpy(layer(side.array(x)))
    close(numpy(by_hand(side.array(x))), outputs)

    slopes = side.gradient(total_of(layer, side), x)
    close(slopes, side.chords(total_of(by_hand, side), x), 1e-5)


@both
@pytest.mark.parametrize(
    ("pair", "shape"), [("mse", (5,)), ("cross_entropy", (4, 3)), ("binary_cross_entropy", (4,))]
)
@examples
@given(data=st.data())
def test_loss_by_hand_is_the_loss(
    pair: str, shape: tuple[int, ...], side: Side, data: st.DataObject
) -> None:
    module = redrawn(f"layers/{pair}/{side}")
    x = data.draw(floats(*shape, within=10))
    layer, by_hand = side.compiled(module.layer), side.compiled(module.by_hand)
    close(numpy(by_hand(side.array(x))), numpy(layer(side.array(x))))
    close(side.gradient(layer, x), side.chords(by_hand, x))
    close(side.gradient(by_hand, x), side.chords(layer, x))


@both
@examples
@given(x=floats(4, 3, within=10))
def test_gradient_of_cross_entropy_is_softmax_less_truth(side: Side, x: Floats) -> None:
    module = redrawn(f"layers/cross_entropy/{side}")
    p = torch.softmax(torch.from_numpy(x), dim=1).numpy()
    truth = np.eye(3)[np.asarray(module.labels)]
    close(side.gradient(module.layer, x), (p - truth) / 4)


@both
@examples
@given(w=floats(26))
def test_backpropagation_by_hand_is_the_gradient(side: Side, w: Floats) -> None:
    module = redrawn(f"layers/backprop_by_hand/{side}")
    slopes = numpy(module.by_hand(side.array(w)))
    close(slopes, side.gradient(module.loss, w))
    close(slopes, side.chords(module.loss, w))


@functools.cache
def unpacked(f: Function, side: Side) -> Function:
    """The function of three numbers as one of an array."""
    return side.compiled(lambda at: f(at[0], at[1], at[2]))


@both
@examples
@given(at=floats(3))
def test_misprinted_loss_never_meets_the_last_layer(side: Side, at: Floats) -> None:
    module = redrawn(f"layers/backprop_misprinted/{side}")
    printed, mended = unpacked(module.printed_loss, side), unpacked(module.mended_loss, side)
    assert (side.gradient(printed, at)[1:] == 0).all()
    slopes = side.gradient(mended, at)
    close(slopes, side.chords(mended, at))
    a2, z2 = (float(part) for part in module.forward(*side.array(at)))
    # The chain rule through the last layer, whatever the first one is.
    close(slopes[1:], (z2 - float(module.y)) * np.array([a2, 1]))


@functools.cache
def sum_of(f: Function, side: Side) -> Function:
    """The sum of f's outputs."""
    return side.compiled(lambda x: f(x).sum())


@both
@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "gelu", "gelu_tanh"])
@examples
@given(x=floats(6, within=20))
def test_activation_is_its_formula(side: Side, name: str, x: Floats) -> None:
    module = redrawn(f"layers/activations/{side}")
    layer, formula = module.LAYERS[name], module.FORMULAS[name]
    x[np.abs(x) < 1e-3] = 0.5  # ReLU has no slope at 0
    close(numpy(formula(side.array(x))), numpy(layer(side.array(x))))
    close(side.gradient(sum_of(layer, side), x), side.chords(sum_of(formula, side), x))


@both
def test_two_forms_of_gelu_are_close_and_not_equal(side: Side) -> None:
    formulas = redrawn(f"layers/activations/{side}").FORMULAS
    x = side.array(np.linspace(-6, 6, 601))
    apart = np.abs(numpy(formulas["gelu"](x)) - numpy(formulas["gelu_tanh"](x))).max()
    assert 1e-4 < apart < 1e-3


@both
@examples
@given(logits=floats(3, within=20), by=st.floats(-500, 500))
@example(logits=np.array([-900.0, 0.0, 900.0]), by=0.0)  # exp(900) is inf
def test_softmax_by_hand(side: Side, logits: Floats, by: float) -> None:
    by_hand = redrawn(f"layers/softmax/{side}").by_hand
    found = numpy(by_hand(side.array(logits)))
    framework = torch.softmax(torch.from_numpy(logits), dim=-1).numpy()
    close(found, framework)
    close(found.sum(), 1.0)
    close(numpy(by_hand(side.array(logits + by))), found)  # raising all changes nothing
    jacobian = side.chords(by_hand, logits).T
    close(jacobian, np.diag(framework) - np.outer(framework, framework))
    close(jacobian.sum(1), np.zeros(3))


@both
@examples
@given(logits=floats(2, within=40))
def test_stable_loss_is_the_one_on_paper_in_float64(side: Side, logits: Floats) -> None:
    module = side.of("layers/stable_forms")
    loss = numpy(module.stable_loss(side.array(logits)))
    close(loss, np.logaddexp(0, logits[1] - logits[0]), 1e-9)
    close(loss, numpy(module.paper_loss(side.array(logits))))
    close(side.gradient(module.stable_loss, logits), side.chords(module.paper_loss, logits))


@both
@examples
@given(gap=st.floats(120, 1e4))
def test_only_the_stable_loss_is_finite_far_out_in_float32(side: Side, gap: float) -> None:
    module = side.of("layers/stable_forms")
    far = side.array(np.array([0, gap], np.float32))
    assert float(module.paper_loss(far)) == np.inf
    close(float(module.stable_loss(far)), gap)
    assert np.asarray(side.gradient_of(module.stable_loss)(far)).tolist() == [-1, 1]
    assert np.isnan(np.asarray(side.gradient_of(module.paper_loss)(far))).any()


@both
@examples
@given(data=st.data(), signal=st.integers(3, 12), kernel=st.integers(1, 3))
def test_layer_correlates_and_does_not_convolve(
    side: Side, data: st.DataObject, signal: int, kernel: int
) -> None:
    if side is not TORCH:
        signal, kernel = 5, 3
    x, w = data.draw(floats(signal)), data.draw(floats(kernel))
    layer = redrawn(f"layers/cross_correlation/{side}").layer
    close(numpy(layer(side.array(x), side.array(w))), np.correlate(x, w, mode="valid"))
    flipped = side.array(w[::-1])
    close(numpy(layer(side.array(x), flipped)), np.convolve(x, w, mode="valid"))
