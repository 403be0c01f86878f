"""Networks against their formulas in NumPy, their steps against steps by hand, in both frameworks."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import optax
import pytest
import torch
from flax import nnx
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from snippets.nets.start import dense, labels, xs
from tests.snippets.sides import (
    JAX,
    TORCH,
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
)

Numbers = NDArray[np.float32]


@examples
@given(seed=st.integers(0, 99), inputs=st.integers(1, 50), outputs=st.integers(1, 20))
def test_first_weights_are_within_their_bound(seed: int, inputs: int, outputs: int) -> None:
    kernel, bias = dense(seed, inputs, outputs)
    assert kernel.shape == (inputs, outputs) and bias.shape == (outputs,)
    assert max(np.abs(kernel).max(), np.abs(bias).max()) <= inputs**-0.5 * (1 + 1e-6)
    assert (dense(seed, inputs, outputs)[0] == kernel).all()
    assert (dense(seed + 1, inputs, outputs)[0] != kernel).any()


def logits_by_hand(x: Numbers, hidden: int, outputs: int, seed: int) -> tuple[Numbers, Numbers]:
    """What the hidden layer and the output say of the rows x."""
    (w1, b1), (w2, b2) = dense(seed, x.shape[1], hidden), dense(seed, hidden, outputs)
    first = np.maximum(x @ w1 + b1, 0)
    return first, first @ w2 + b2


@both
@examples
@given(data=st.data(), seed=st.integers(0, 99))
def test_two_layers_are_their_formula(side: Side, data: st.DataObject, seed: int) -> None:
    # JAX compiles once a shape.
    sizes = st.integers(1, 6)
    rows, inputs, hidden, outputs = data.draw(
        st.just((3, 4, 5, 2)) if side is JAX else st.tuples(*[sizes] * 4)
    )
    x = data.draw(arrays.arrays(np.float32, (rows, inputs), elements=st.floats(-3, 3, width=32)))
    model = side.of("nets/two_layers").new_model(inputs, hidden, outputs, seed)
    close(plain(model(side.array(x))), logits_by_hand(x, hidden, outputs, seed)[1], 1e-5)


def sgd(side: Side, model: Any, rate: float) -> Any:
    """An optimizer that takes plain steps."""
    if side is TORCH:
        return torch.optim.SGD(model.parameters(), lr=rate)
    return nnx.Optimizer(model, optax.sgd(rate), wrt=nnx.Param)


def output_layer(side: Side, model: Any) -> tuple[Numbers, Numbers]:
    """A copy of its kernel (inputs, outputs) and its bias."""
    if side is TORCH:
        return plain(model.output.weight).T.copy(), plain(model.output.bias).copy()
    return plain(model.output.kernel[...]), plain(model.output.bias[...])


@both
@few
@given(rate=st.floats(0.01, 2))
def test_step_goes_against_probability_less_truth(side: Side, rate: float) -> None:
    module = side.of("nets/loss_and_step")
    model = module.new_model()
    kernel, bias = output_layer(side, model)
    module.step(model, sgd(side, model, rate))
    hidden, logits = logits_by_hand(xs, 5, 2, 0)
    p = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    slopes = (p - np.eye(2)[labels]) / 8
    kernel_after, bias_after = output_layer(side, model)
    close(kernel_after, kernel - rate * hidden.T @ slopes, 1e-5)
    close(bias_after, bias - rate * slopes.sum(0), 1e-5)


@both
@few
@given(rate=st.floats(0.001, 0.08), steps=st.integers(1, 30))
def test_line_takes_the_steps_of_gradient_descent(side: Side, rate: float, steps: int) -> None:
    module = side.of("start/fit_line")
    x, y = (np.asarray(data, np.float64)[:, 0] for data in (module.xs, module.ys))
    model = module.new_model()
    losses, line = [], np.array([0.3, 0.2])
    for _ in range(steps):
        residual = line[0] * x + line[1] - y
        losses.append(np.mean(residual**2))
        line -= rate * 2 * np.array([np.mean(residual * x), np.mean(residual)])
    close(module.train(model, rate, steps), losses, 1e-4)
    close(plain(module.loss_of(model)), np.mean((line[0] * x + line[1] - y) ** 2), 1e-4)


@both
@few
@given(cuts=st.sets(st.sampled_from([2, 4, 6])))  # JAX compiles once a shape
def test_parts_of_a_batch_add_up_to_it_if_each_counts_its_share(side: Side, cuts: set[int]) -> None:
    gradient_of = side.of("nets/accumulate").gradient_of
    whole = plain(gradient_of([slice(0, 8)], 1.0))
    ends = [0, *sorted(cuts), 8]
    parts = [slice(first, last) for first, last in itertools.pairwise(ends)]
    shares = [(part.stop - part.start) / 8 for part in parts]
    added = sum(
        plain(gradient_of([part], share)) for part, share in zip(parts, shares, strict=True)
    )
    close(np.asarray(added), whole, 1e-5)
    if len(set(shares)) == 1:
        close(plain(gradient_of(parts, shares[0])), whole, 1e-5)


@both
@pytest.mark.usefixtures("in_float64")
@pytest.mark.parametrize(("name", "factor"), [("whole", 3), ("first_held", 2), ("second_held", 1)])
@examples
@given(w=st.floats(-3, 3))
def test_what_is_held_has_no_slope(side: Side, name: str, factor: int, w: float) -> None:
    f = getattr(side.of("nets/autograd_basics"), name)
    close(plain(f(side.array(w))), w**3)
    close(side.gradient(f, w), factor * w**2)


@both
@pytest.mark.usefixtures("in_float64")
@examples
@given(logits=floats(1, 2, within=10))
def test_gradients_where_the_model_is_wrong(side: Side, logits: Floats) -> None:
    module = side.of("nets/confident_and_wrong")
    wrong = 1 / (1 + np.exp(logits[0, 1] - logits[0, 0]))
    by_entropy = side.gradient(module.cross_entropy, logits)
    close(by_entropy, np.array([[wrong, -wrong]]))
    close(by_entropy, side.chords(module.cross_entropy, logits))
    by_square = side.gradient(module.squared_error, logits)
    close(by_square[0, 1], -4 * wrong**2 * (1 - wrong))
    close(by_square, side.chords(module.squared_error, logits))


@both
@examples
@given(x=arrays.arrays(np.float32, (4, 2), elements=st.integers(-9, 9)))
def test_three_times_and_again_is_nine_times(side: Side, x: Numbers) -> None:
    module = side.of("nets/linear_is_linear")
    first = plain(module.first)
    assert (plain(module.thrice(side.array(x))) == 3 * (x @ first)).all()
    assert (plain(module.thrice(module.thrice(side.array(x)))) == 9 * (x @ first @ first)).all()


def parameters_of(side: Side, module: Any) -> Any:
    """What `loss_of` of the gradients per sample takes first."""
    return dict(module.model.named_parameters()) if side is TORCH else module.parameters


@both
@few
@given(
    x=arrays.arrays(np.float32, (2, 10), elements=st.floats(-3, 3, width=32)),
    y=arrays.arrays(np.int64, 2, elements=st.integers(0, 1)),
)
def test_loss_of_a_batch_is_the_mean_of_its_rows(
    side: Side, x: Numbers, y: NDArray[np.int64]
) -> None:
    module = side.of("nets/per_sample_gradients")
    parameters = parameters_of(side, module)
    _, logits = logits_by_hand(x, 5, 2, 0)
    by_hand = np.log(np.exp(logits).sum(1)) - logits[np.arange(2), y]
    for row in range(2):
        loss = module.loss_of(parameters, side.array(x[row]), side.array(y[row]))
        close(plain(loss), by_hand[row], 1e-4)
    batch = module.loss_of(parameters, side.array(x), side.array(y))
    close(plain(batch), by_hand.mean(), 1e-4)


def by_all(side: Side) -> Function:
    """The loss of three rows as a function of inputs, targets and kernel in a row (16,)."""
    loss_of = side.of("data/gradient_wrt_data").loss_of

    def packed(at: Any) -> Any:
        return loss_of(at[:6].reshape(3, 2), at[6:12].reshape(3, 2), at[12:].reshape(2, 2))

    return packed


LOSSES = {side.name: by_all(side) for side in (TORCH, JAX)}


@both
@pytest.mark.usefixtures("in_float64")
@examples
@given(at=floats(16))
def test_gradients_by_data_and_by_kernel(side: Side, at: Floats) -> None:
    x, y, kernel = at[:6].reshape(3, 2), at[6:12].reshape(3, 2), at[12:].reshape(2, 2)
    residual = (x @ kernel - y) * 2 / 6
    by_hand = (residual @ kernel.T, -residual, x.T @ residual)
    slopes = side.gradient(LOSSES[side.name], at)
    close(slopes, np.concatenate([gradient.ravel() for gradient in by_hand]))
    close(slopes, side.chords(LOSSES[side.name], at))


@both
@examples
@given(seed=st.integers(0, 1000), epochs=st.integers(1, 3), drop_last=st.booleans())
def test_epoch_shows_each_example_once(side: Side, seed: int, epochs: int, drop_last: bool) -> None:
    module = side.of("data/pipeline")
    shown = module.batches_of(seed, epochs, drop_last)
    assert len(shown) == epochs
    for epoch in shown:
        assert [len(batch) for batch in epoch] == ([4, 4] if drop_last else [4, 4, 2])
        seen = [example for batch in epoch for example in batch]
        assert len(set(seen)) == len(seen)
        assert set(seen) <= set(range(10))
    assert module.batches_of(seed, epochs, drop_last) == shown


@both
@pytest.mark.usefixtures("in_float64")
@examples
@given(x=st.floats(-3, 3), step=st.floats(0.01, 1))
def test_gradient_lowers_the_loss_of_a_line(side: Side, x: float, step: float) -> None:
    loss = side.of("home/one_step").loss
    assume(abs(x - 2) > 1e-3)
    slope = numpy(side.gradient_of(loss)(side.array(x)))
    close(slope, 2 * np.mean(np.array([1, 2, 3]) ** 2) * (x - 2), 1e-5)
    before, after = (float(loss(side.array(at))) for at in (x, x - step * float(slope) / 28 * 3))
    assert after < before
