"""The readers of images and the formula of sizes, on what they must take and what they must refuse."""

from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from snippets.vision import cifar, folder, sizes


@settings(deadline=None)  # the first call waits for PyTorch
@given(
    size=st.integers(1, 40),
    kernel=st.integers(1, 9),
    stride=st.integers(1, 5),
    padding=st.integers(0, 4),
)
def test_formula_counts_the_places_of_a_kernel(
    size: int, kernel: int, stride: int, padding: int
) -> None:
    last_start = size + 2 * padding - kernel
    places = sum(1 for start in range(0, last_start + 1, stride))
    if last_start >= 0:
        assert sizes.left(size, kernel, stride, padding) == places
        layer = torch.nn.Conv1d(1, 1, kernel, stride, padding, device="meta")
        assert layer(torch.empty(1, 1, size, device="meta")).shape[2] == places


@settings(deadline=None)
@given(data=st.binary(min_size=cifar.RECORD, max_size=cifar.RECORD))
def test_cifar_keeps_every_byte(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("cifar") / "data_batch_1.bin"
    file.write_bytes(bytes([data[0] % 10]) + data[1:])
    images, labels = cifar.read(file)
    assert images.shape == (1, 3, 32, 32)
    assert images.tobytes() == data[1:]
    assert images[0, 2, 7, 9] == data[1 + 2 * 1024 + 7 * 32 + 9]
    assert labels.tolist() == [data[0] % 10]


@pytest.mark.parametrize("length", [0, 1, cifar.RECORD - 1, cifar.RECORD + 1])
def test_cifar_refuses_a_file_cut_short(tmp_path: Path, length: int) -> None:
    file = tmp_path / "data_batch_1.bin"
    file.write_bytes(bytes(length))
    with pytest.raises(ValueError, match="no whole records of 3073"):
        cifar.read(file)


def test_cifar_refuses_a_label_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "train.bin"
    file.write_bytes(bytes(cifar.RECORD) + bytes([10]) + bytes(cifar.RECORD - 1))
    with pytest.raises(ValueError, match="record 1 has the label 10"):
        cifar.read(file)


def test_folder_orders_classes_and_images_by_name(tmp_path: Path) -> None:
    for name in ("b/2.png", "b/10.png", "a/0.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        Image.new("RGB", (8, 8), "white").save(tmp_path / name)
    (tmp_path / "a" / "notes.txt").write_text("no image")
    classes, found = folder.find(tmp_path)
    assert classes == ["a", "b"]
    assert [(path.name, number) for path, number in found] == [
        ("0.jpg", 0),
        ("10.png", 1),
        ("2.png", 1),
    ]


def test_folder_refuses_what_holds_no_images(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="has no folders"):
        folder.find(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(ValueError, match=r"no \.png and no \.jpg"):
        folder.find(tmp_path)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK"])
def test_pixels_are_three_colours_from_0_to_1(tmp_path: Path, mode: str) -> None:
    file = tmp_path / ("image.jpg" if mode == "CMYK" else "image.png")
    Image.new("RGB", (50, 3), "white").convert(mode).save(file)
    found = folder.pixels(file, 16)
    assert found.shape == (16, 16, 3)
    assert found.min() == found.max() == 1
