"""The split of the digits, the batches cut from it, and how what was learnt is judged."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import pytest
from flax import nnx
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from snippets.digits import with_jax, with_torch
from snippets.digits.cnn import in_torch as cnn_in_torch
from snippets.digits.confusion import confusion
from snippets.digits.data import batches, load
from snippets.digits.mlp_adam import in_jax, in_torch
from tests.snippets.sides import SIDES, Side, both, close, examples, plain


def test_no_image_is_in_both_halves() -> None:
    digits = load()
    train, test = ({row.tobytes() for row in rows} for rows in (digits.train_x, digits.test_x))
    assert len(train) == len(digits.train_y) == 1440
    assert len(test) == len(digits.test_y) == 357
    assert not train & test


def test_scaling_knows_only_the_training_images() -> None:
    digits = load()
    assert digits.train_x.mean() == pytest.approx(0, abs=1e-6)
    assert digits.train_x.std() == pytest.approx(1, abs=1e-6)
    assert abs(digits.test_x.mean()) > 1e-6


def test_both_halves_hold_every_class() -> None:
    digits = load()
    assert set(digits.train_y) == set(digits.test_y) == set(range(10))


@examples
@given(rows=st.integers(1, 60), size=st.integers(1, 20), epochs=st.integers(1, 3))
def test_an_epoch_shows_every_row_once_with_its_label(rows: int, size: int, epochs: int) -> None:
    x = np.arange(rows, dtype=np.float32).reshape(-1, 1)
    y = np.arange(rows)
    shown = list(batches(x, y, epochs, size))
    assert all((a[:, 0] == b).all() and len(b) <= size for a, b in shown)
    labels = np.concatenate([b for _, b in shown]).reshape(epochs, rows)
    assert (np.sort(labels) == y).all()


ROWS = 7
SHARED: dict[Any, Any] = {in_torch: with_torch, in_jax: with_jax}
images = arrays.arrays(np.float32, (ROWS, 64), elements=st.floats(-2, 2, width=32))
truths = arrays.arrays(np.int64, ROWS, elements=st.integers(0, 9))


@functools.cache
def model_of(side: Side) -> Any:
    """An MLP that has learnt nothing."""
    return side.of("nets/two_layers").new_model(64, 32, 10)


def losses_of(side: Side, x: NDArray[np.float32], y: NDArray[np.int64]) -> NDArray[np.float64]:
    """The cross-entropy of each image by its formula."""
    logits = plain(model_of(side)(side.array(x))).astype(np.float64)
    found: NDArray[np.float64] = np.log(np.exp(logits).sum(1)) - logits[np.arange(len(x)), y]
    return found


@both
@examples
@given(x=images, y=truths, size=st.sampled_from([3, 5, 7]))
def test_mean_loss_does_not_depend_on_the_batches(
    side: Side, x: NDArray[np.float32], y: NDArray[np.int64], size: int
) -> None:
    loss, mean_of_means = side.of("digits/evaluate").evaluate(model_of(side), x, y, size)
    losses = losses_of(side, x, y)
    close(loss, losses.mean(), 1e-5)
    means = [losses[first : first + size].mean() for first in range(0, ROWS, size)]
    close(mean_of_means, np.mean(means), 1e-5)


@both
@examples
@given(x=images, y=truths)
def test_confusion_counts_every_image_once(
    side: Side, x: NDArray[np.float32], y: NDArray[np.int64]
) -> None:
    shared = SHARED[side.of("digits/mlp_adam")]
    counts = confusion(shared.classes(model_of(side), x), y)
    taken_for = plain(model_of(side)(side.array(x))).argmax(1)
    assert (counts.sum(1) == np.bincount(y, minlength=10)).all()
    assert (counts.sum(0) == np.bincount(taken_for, minlength=10)).all()
    accuracy = shared.accuracy(model_of(side), x, y)
    assert counts.trace() / ROWS == pytest.approx(accuracy)
    assert accuracy == pytest.approx((taken_for == y).mean())


@functools.cache
def cnn_of(side: Side) -> Any:
    """A CNN with the weights that both sides start from."""
    module = side.of("digits/cnn")
    if module is cnn_in_torch:
        model = module.CNN()
        with_torch.fill(model, side=2)
        return model
    net = nnx.eval_shape(lambda: module.CNN(nnx.Rngs(0)))
    with_jax.fill(net)
    return net


@examples
@given(x=images)
def test_both_cnns_see_the_same_in_their_own_order_of_axes(x: NDArray[np.float32]) -> None:
    first, second = (plain(cnn_of(side)(side.array(x))) for side in SIDES)
    assert first.shape == (ROWS, 10)
    close(first, second, 1e-4)
