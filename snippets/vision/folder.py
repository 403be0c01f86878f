"""A reader of images sorted into folders, one folder a class."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image


def find(root: Path) -> tuple[list[str], list[tuple[Path, int]]]:
    """The classes in the order of their names, and each image with its class's number.

    Raises:
        ValueError: there is no class, or one without images.
    """
    classes = sorted(folder.name for folder in root.iterdir() if folder.is_dir())
    if not classes:
        raise ValueError(f"{root}: has no folders; give each class's images a folder of their own")
    found: list[tuple[Path, int]] = []
    for number, name in enumerate(classes):
        images = sorted((root / name).glob("*.png")) + sorted((root / name).glob("*.jpg"))
        if not images:
            raise ValueError(f"{root / name}: has no .png and no .jpg")
        found += [(image, number) for image in images]
    return classes, found


def pixels(path: Path, side: int) -> NDArray[np.float32]:
    """The image as (side, side, 3), from 0 to 1, whatever its size and its colours."""
    with Image.open(path) as image:
        resized = image.convert("RGB").resize((side, side))
    return np.asarray(resized, dtype=np.float32) / np.float32(255)
