"""The split of the digits, and the batches cut from it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.digits.data import batches, load


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


@given(rows=st.integers(1, 60), size=st.integers(1, 20), epochs=st.integers(1, 3))
def test_an_epoch_shows_every_row_once_with_its_label(rows: int, size: int, epochs: int) -> None:
    x = np.arange(rows, dtype=np.float32).reshape(-1, 1)
    y = np.arange(rows)
    shown = list(batches(x, y, epochs, size))
    assert all((a[:, 0] == b).all() and len(b) <= size for a, b in shown)
    labels = np.concatenate([b for _, b in shown]).reshape(epochs, rows)
    assert (np.sort(labels) == y).all()
