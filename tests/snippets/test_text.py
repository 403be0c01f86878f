"""Texts as rows of numbers, and their mean, which neither padding nor order may change."""

from __future__ import annotations

import functools
import math
from collections import Counter
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from snippets.text import documentation, reviews
from snippets.text.batches import batches
from snippets.text.encode import PADDING, UNKNOWN, Texts, split
from snippets.text.pooling import weights
from snippets.text.report import report
from tests.snippets.sides import SIDES, Side, both, close, examples, plain

LENGTH = 6
VOCABULARY = 10

tokens = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=LENGTH)
texts = st.lists(st.tuples(tokens, st.integers(0, 1)), min_size=2, max_size=20)


@examples
@given(texts=texts, data=st.data())
def test_every_text_is_encoded_with_its_label(
    texts: list[tuple[list[str], int]], data: st.DataObject
) -> None:
    train = data.draw(st.integers(1, len(texts) - 1))
    found = split(texts, train, LENGTH)
    assert found.train_x.shape == (train, LENGTH)
    assert found.test_x.shape == (len(texts) - train, LENGTH)
    rows = np.concatenate([found.train_x, found.test_x])
    labels = np.concatenate([found.train_y, found.test_y])
    assert rows.min() >= PADDING and rows.max() < found.vocabulary
    # What is left of a text when its letters are numbers: its length and label.
    lengths = [int((row != PADDING).sum()) for row in rows]
    assert all((row[n:] == PADDING).all() for row, n in zip(rows, lengths, strict=True))
    assert sorted(zip(lengths, labels.tolist(), strict=True)) == sorted(
        (len(one), label) for one, label in texts
    )


@examples
@given(texts=texts, data=st.data())
def test_only_training_texts_decide_the_vocabulary(
    texts: list[tuple[list[str], int]], data: st.DataObject
) -> None:
    train = data.draw(st.integers(1, len(texts) - 1))
    # Each text says which one it is, once: a token that is never known.
    marked = [([*one[:-1], f"#{index}"], label) for index, (one, label) in enumerate(texts)]
    found = split(marked, train, LENGTH)
    order = np.random.default_rng(0).permutation(len(texts))
    shuffled = [marked[index][0] for index in order]
    counts = Counter(token for one in shuffled[:train] for token in one)
    known = {token for token, count in counts.items() if count > 1}
    assert found.vocabulary == len(known) + 2
    rows = np.concatenate([found.train_x, found.test_x])
    numbers: dict[str, set[int]] = {}
    for one, row in zip(shuffled, rows, strict=True):
        for token, number in zip(one, row.tolist(), strict=False):
            numbers.setdefault(token, set()).add(number)
    for token, seen in numbers.items():
        assert len(seen) == 1
        assert (UNKNOWN in seen) == (token not in known)
    of_known = [number for token in known for number in numbers[token]]
    assert sorted(of_known) == list(range(UNKNOWN + 1, found.vocabulary))


def test_a_text_that_is_too_long_is_not_cut_in_silence() -> None:
    with pytest.raises(ValueError, match=str(LENGTH + 1)):
        split([("a" * LENGTH, 0), ("b" * (LENGTH + 1), 1)], 1, LENGTH)


@examples
@given(rows=st.integers(1, 40), size=st.integers(1, 20), epochs=st.integers(1, 3))
def test_an_epoch_shows_every_text_once_with_its_label(rows: int, size: int, epochs: int) -> None:
    x = np.arange(rows, dtype=np.int32).reshape(-1, 1)
    shown = list(batches(Texts(x, x[:, 0], x[:0], x[:0, 0], rows), epochs, size))
    assert all((a[:, 0] == b).all() and len(b) <= size for a, b in shown)
    labels = np.concatenate([b for _, b in shown]).reshape(epochs, rows)
    assert (np.sort(labels) == x[:, 0]).all()


# JAX compiles once a shape.
texts_of_ids = st.lists(
    st.lists(st.integers(1, VOCABULARY - 1), min_size=1, max_size=LENGTH), min_size=3, max_size=3
)
rows_of_ids = texts_of_ids.map(
    lambda texts: np.array([ids + [PADDING] * (LENGTH - len(ids)) for ids in texts], np.int32)
)


@functools.cache
def model_of(side: Side) -> Any:
    """The model with the weights that both sides start from."""
    return side.of("text/pooling_matters").new_model(VOCABULARY)


def logits_of(side: Side, x: NDArray[np.int32]) -> NDArray[np.float32]:
    """What the model of this side answers."""
    return plain(model_of(side)(side.array(x)))


@both
@examples
@given(x=rows_of_ids)
def test_model_is_its_formula(side: Side, x: NDArray[np.int32]) -> None:
    table, kernel, bias = weights(VOCABULARY, 16)
    means = [table[row[row != PADDING]].mean(0) for row in x]
    close(logits_of(side, x), np.array(means) @ kernel + bias, 1e-5)


@both
@examples
@given(x=rows_of_ids, more=st.sampled_from([1, 4]))
def test_more_padding_changes_nothing(side: Side, x: NDArray[np.int32], more: int) -> None:
    longer = np.pad(x, ((0, 0), (0, more)), constant_values=PADDING)
    close(logits_of(side, longer), logits_of(side, x), 1e-5)


@both
@examples
@given(x=rows_of_ids, seed=st.integers(0, 99))
def test_the_order_of_tokens_changes_nothing(side: Side, x: NDArray[np.int32], seed: int) -> None:
    shuffled = np.random.default_rng(seed).permuted(x, axis=1)
    assume((shuffled != x).any())
    close(logits_of(side, shuffled), logits_of(side, x), 1e-5)


@both
@examples
@given(x=rows_of_ids, data=st.data())
def test_another_text_in_the_batch_changes_nothing(
    side: Side, x: NDArray[np.int32], data: st.DataObject
) -> None:
    other = x.copy()
    other[1:, 0] = data.draw(st.integers(1, VOCABULARY - 1))
    close(logits_of(side, other)[0], logits_of(side, x)[0], 1e-5)


@examples
@given(
    good=st.lists(st.text("好坏书", min_size=1, max_size=70), max_size=12),
    bad=st.lists(st.text("好坏书", min_size=1, max_size=70), max_size=12),
)
def test_reviews_are_distinct_and_on_one_side_only(good: list[str], bad: list[str]) -> None:
    shared = ["书" * 12]
    of = {"pos": good + good + shared, "neg": bad + shared}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reviews, "lines", of.__getitem__)
        kept = reviews.distinct("pos", "neg")
    assert len(kept) == len(set(kept))
    assert set(kept) == {one for one in good if one not in of["neg"] and 10 <= len(one) <= 60}


@examples
@given(
    found=st.lists(st.sampled_from(["PyTorch", "a", "JAX", "Returns", "the", "jit", "x2", "NumPy"]))
)
def test_words_do_not_give_away_whose_they_are(found: list[str]) -> None:
    kept = documentation.words(" ".join(found) + ".")
    expected = {"a": "a", "Returns": "returns", "the": "the", "x2": "x"}
    assert kept == tuple(expected[word] for word in found if word in expected)


def test_sentences_are_plain_and_whole() -> None:
    of_one = "Returns the sum of all\n    rows.  It has `code`.\n\n    Fast: 3.5 times. Plain words end here."
    owner = SimpleNamespace(one=SimpleNamespace(__doc__=of_one), module=math)
    assert documentation.sentences(owner) == [
        "Returns the sum of all rows.",
        "Plain words end here.",
    ]


@examples
@given(share=st.integers(51, 99))
def test_report_refuses_who_only_knows_the_majority(share: int) -> None:
    truth = (np.arange(100) < share).astype(np.int32)
    x = truth.reshape(-1, 1)
    texts = Texts(x, truth, x, truth, 3)
    with pytest.raises(AssertionError):
        report(texts, [0.7, 0.6], lambda rows: np.ones(len(rows), np.int64))


def test_report_counts_the_right_answers(capsys: pytest.CaptureFixture[str]) -> None:
    truth = (np.arange(100) < 60).astype(np.int32)
    wrong = np.array([1, 0, *truth[2:]])
    texts = Texts(wrong.reshape(-1, 1), truth, wrong[40:80].reshape(-1, 1), wrong[40:80], 3)
    report(texts, [0.7, 0.6], lambda rows: rows[:, 0].astype(np.int64))
    shown = dict(line.split(": ") for line in capsys.readouterr().out.splitlines())
    assert (shown["train_accuracy"], shown["test_accuracy"]) == ("0.990", "1.000")
    assert shown["majority_accuracy"] == "0.500"


def test_both_sides_start_alike() -> None:
    x = np.array([[3, 5, 2, 7], [4, 6, 0, 0]], np.int32)
    first, second = (logits_of(side, x) for side in SIDES)
    close(first, second, 1e-5)
