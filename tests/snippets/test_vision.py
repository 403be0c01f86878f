"""What convolutions and pooling leave of an image, in both frameworks; batches of images; the sign of a step."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from torch.utils.data import DataLoader

from snippets.vision import cifar, folder
from snippets.vision.cifar_file import in_jax as cifar_in_jax
from snippets.vision.cifar_file import in_torch as cifar_in_torch
from snippets.vision.conv_sizes import in_jax, in_torch
from snippets.vision.folder_example import write_images
from snippets.vision.functions import convolve, pool
from snippets.vision.image_folder import in_jax as folder_in_jax
from snippets.vision.image_folder import in_torch as folder_in_torch
from snippets.vision.sizes import left
from tests.snippets.sides import (
    Side,
    both,
    close,
    examples,
    few,
    plain,
)

sizes = st.integers(1, 40)
kernels = st.integers(1, 9)
strides = st.integers(1, 5)
paddings = st.integers(0, 4)


@examples
@given(size=sizes, kernel=kernels, stride=strides, padding=paddings)
def test_formula_counts_the_places_of_a_kernel(
    size: int, kernel: int, stride: int, padding: int
) -> None:
    last_start = size + 2 * padding - kernel
    places = sum(1 for start in range(0, last_start + 1, stride))
    if last_start >= 0:
        assert left(size, kernel, stride, padding) == places
    else:
        assert left(size, kernel, stride, padding) <= 0


@examples
@given(height=sizes, width=sizes, kernel=kernels, stride=strides, padding=paddings)
def test_both_convolutions_leave_what_the_formula_says(
    height: int, width: int, kernel: int, stride: int, padding: int
) -> None:
    sides = tuple(left(side, kernel, stride, padding) for side in (height, width))
    of_torch = nn.Conv2d(1, 2, kernel, stride, padding)
    of_jax = partial(convolve, 2, kernel, stride, padding)
    if min(sides) < 1:
        with pytest.raises(RuntimeError, match=r"Kernel size can't be greater than actual input"):
            in_torch.shape(of_torch, 1, height, width)
        return
    assert in_torch.shape(of_torch, 1, height, width) == (1, 2, *sides)
    assert in_jax.shape(of_jax, height, width, 1) == (1, *sides, 2)


@examples
@given(height=sizes, width=sizes, kernel=kernels, stride=strides, data=st.data())
def test_both_poolings_leave_what_the_formula_says(
    height: int, width: int, kernel: int, stride: int, data: st.DataObject
) -> None:
    padding = data.draw(st.integers(0, kernel // 2))  # PyTorch allows no more
    sides = tuple(left(side, kernel, stride, padding) for side in (height, width))
    if min(sides) < 1:
        return
    assert in_torch.shape(nn.MaxPool2d(kernel, stride, padding), 3, height, width) == (1, 3, *sides)
    pooling = partial(pool, kernel, stride, padding)
    assert in_jax.shape(pooling, height, width, 3) == (1, *sides, 3)


@examples
@given(height=st.integers(5, 40), width=st.integers(5, 40))
def test_two_layers_are_two_uses_of_the_formula(height: int, width: int) -> None:
    def twice(side: int) -> int:
        return left(left(side, 3), 3)

    def padded_and_pooled(side: int) -> int:
        for _ in range(2):
            side = left(left(side, 3, 1, 1), 2, 2)
        return side

    assert in_jax.shape(in_jax.bare, height, width, 3) == (1, twice(height), twice(width), 64)
    found = in_jax.shape(in_jax.padded_and_pooled, height, width, 3)
    assert found == (1, padded_and_pooled(height), padded_and_pooled(width), 64)


@both
@few
@given(rate=st.floats(0.01, 0.2))
def test_minus_goes_down_and_plus_goes_up(side: Side, rate: float) -> None:
    module = side.of("vision/gradient_ascent_sign")
    x, y = (np.asarray(data, np.float64) for data in (module.inputs, module.targets))
    losses = []
    for signed in (-rate, rate):
        kernel = np.zeros((2, 2))
        for _ in range(20):
            kernel += signed * 2 * x.T @ (x @ kernel - y) / y.size
        losses.append(np.mean((x @ kernel - y) ** 2))
        close(module.train(signed), losses[-1], 1e-3)
    assert losses[0] < np.mean(y**2) < losses[1]


@pytest.mark.parametrize("record", [cifar_in_torch.record, cifar_in_jax.record])
@examples
@given(labels=st.lists(st.integers(0, 9), min_size=1, max_size=5))
def test_record_is_read_as_it_was_written(
    record: object, labels: list[int], tmp_path: Path
) -> None:
    assert callable(record)
    file = tmp_path / "data_batch_1.bin"
    file.write_bytes(b"".join(record(label) for label in labels))
    images, read = cifar.read(file)
    assert read.tolist() == labels
    rows, columns = np.indices((32, 32))
    for image, label in zip(images, labels, strict=True):
        assert (image == np.stack([np.full((32, 32), 20 * label), rows, columns])).all()


@examples
@given(size=st.integers(1, 8))
def test_both_sides_read_the_same_batches(
    size: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("images")
    write_images(root)
    of_jax = list(folder_in_jax.read_batches(root, size))
    of_torch = list(DataLoader(folder_in_torch.ImageFolder(root), batch_size=size))
    assert len(of_jax) == len(of_torch) == -(-6 // size)
    for (x, y), (x_torch, y_torch) in zip(of_jax, of_torch, strict=True):
        assert (plain(x) == plain(x_torch.permute(0, 2, 3, 1))).all()
        assert y.tolist() == y_torch.tolist()
    _, found = folder.find(root)
    assert [number for _, y in of_jax for number in y.tolist()] == [number for _, number in found]
