"""The readers of images, on what they must take and what they must refuse: with words that say how to mend it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, UnidentifiedImageError

from snippets.vision import cifar, folder
from tests.snippets.sides import examples


@examples
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
    expected = f"{file}: {length} bytes are no whole records of 3073; fetch the binary version"
    with pytest.raises(ValueError, match=re.escape(expected)):
        cifar.read(file)


def test_cifar_refuses_a_label_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "train.bin"
    file.write_bytes(bytes(cifar.RECORD) + bytes([10]) + bytes(cifar.RECORD - 1))
    expected = f"{file}: record 1 has the label 10, not 0 to 9; is this CIFAR-10"
    with pytest.raises(ValueError, match=re.escape(expected)):
        cifar.read(file)


@examples
@given(labels=st.lists(st.integers(0, 255), min_size=1, max_size=4))
def test_cifar_names_the_first_label_that_is_none(
    labels: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("cifar") / "data_batch_1.bin"
    file.write_bytes(b"".join(bytes([label]) + bytes(cifar.RECORD - 1) for label in labels))
    wrong = [index for index, label in enumerate(labels) if label > 9]
    if not wrong:
        assert cifar.read(file)[1].tolist() == labels
        return
    with pytest.raises(ValueError, match=rf"record {wrong[0]} has the label {labels[wrong[0]]},"):
        cifar.read(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=re.escape(str(tmp_path / "data_batch_1.bin"))):
        cifar.read(tmp_path / "data_batch_1.bin")
    with pytest.raises(FileNotFoundError, match=re.escape(str(tmp_path / "train"))):
        folder.find(tmp_path / "train")


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
    (tmp_path / "0.png").write_bytes(b"")  # beside the folders, where it belongs to no class
    expected = f"{tmp_path}: has no folders; give each class's images a folder of their own"
    with pytest.raises(ValueError, match=re.escape(expected)):
        folder.find(tmp_path)
    (tmp_path / "full").mkdir()
    Image.new("RGB", (8, 8), "white").save(tmp_path / "full" / "0.png")
    (tmp_path / "none").mkdir()
    (tmp_path / "none" / "0.gif").write_bytes(b"")
    expected = f"{tmp_path / 'none'}: has no .png and no .jpg"
    with pytest.raises(ValueError, match=re.escape(expected)):
        folder.find(tmp_path)


def test_a_file_that_is_no_image_is_named(tmp_path: Path) -> None:
    file = tmp_path / "0.png"
    file.write_text("not found")
    with pytest.raises(UnidentifiedImageError, match=re.escape(str(file))):
        folder.pixels(file, 16)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "CMYK"])
def test_pixels_are_three_colours_from_0_to_1(tmp_path: Path, mode: str) -> None:
    file = tmp_path / ("image.jpg" if mode == "CMYK" else "image.png")
    Image.new("RGB", (50, 3), "white").convert(mode).save(file)
    found = folder.pixels(file, 16)
    assert found.shape == (16, 16, 3)
    assert found.min() == found.max() == 1
