"""A small folder of images to read: two classes, three sizes, one image without colours."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image


def write_images(root: Path) -> None:
    """Three red dogs, two blue cats and a grey one."""
    for name, colour, count in (("dog", "red", 3), ("cat", "blue", 2)):
        (root / name).mkdir()
        for index in range(count):
            Image.new("RGB", (40 + index, 20), colour).save(root / name / f"{index}.png")
    Image.new("L", (10, 10), 51).save(root / "cat" / "grey.png")


def report(count: int, first: NDArray[np.float32], last: int) -> None:
    """Print what was read: all, the first batch (4, 32, 32, 3), and the size of the last batch."""
    blue_of_first, red_of_fourth = first[0, :, :, 2].mean(), first[3, :, :, 0].mean()
    assert blue_of_first == red_of_fourth == 1
    print(f"images: {count}")
    print(f"blue_of_first: {blue_of_first:.4f}")
    print(f"grey_of_third: {first[2, 0, 0, 0]:.4f}")
    print(f"red_of_fourth: {red_of_fourth:.4f}")
    print(f"mean_of_first_batch: {first.mean():.4f}")
    print(f"last_batch: {last}")
