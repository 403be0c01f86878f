"""Images in folders named for their classes: a Dataset says how to read one, a DataLoader batches."""

import tempfile
from pathlib import Path

import torch
from torch.utils.data import DataLoader, Dataset

from snippets.vision.folder import find, pixels
from snippets.vision.folder_example import report, write_images


class ImageFolder(Dataset[tuple[torch.Tensor, int]]):
    """Images (3, 32, 32) and the numbers of their classes."""

    def __init__(self, root: Path) -> None:
        self.classes, self.found = find(root)

    def __len__(self) -> int:
        """How many images there are."""
        return len(self.found)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        """One image, read when it is wanted."""
        path, number = self.found[index]
        return torch.from_numpy(pixels(path, 32)).permute(2, 0, 1), number


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_images(Path(folder))
        images = ImageFolder(Path(folder))
        batches = list(DataLoader(images, batch_size=4))
    x, y = batches[0]  # (4, 3, 32, 32), (4,)
    assert images.classes == ["cat", "dog"]
    assert x.shape == (4, 3, 32, 32) and y.tolist() == [0, 0, 0, 1]
    report(len(images), x.permute(0, 2, 3, 1).numpy(), len(batches[-1][1]))


if __name__ == "__main__":
    main()
