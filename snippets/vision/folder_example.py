"""A small folder of images to read: two classes, three sizes, one image without colours."""

from pathlib import Path

from PIL import Image


def write_images(root: Path) -> None:
    """Three red dogs, two blue cats and a grey one."""
    for name, colour, count in (("dog", "red", 3), ("cat", "blue", 2)):
        (root / name).mkdir()
        for index in range(count):
            Image.new("RGB", (40 + index, 20), colour).save(root / name / f"{index}.png")
    Image.new("L", (10, 10), 51).save(root / "cat" / "grey.png")
