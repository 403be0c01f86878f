"""Images in folders named for their classes: a generator reads a batch and hands it to JAX."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

from snippets.vision.folder import find, pixels
from snippets.vision.folder_example import report, write_images


def read_batches(root: Path, size: int) -> Iterator[tuple[jax.Array, jax.Array]]:
    """Images (size, 32, 32, 3) and the numbers of their classes, read when they are wanted."""
    _, found = find(root)
    for first in range(0, len(found), size):
        paths, numbers = zip(*found[first : first + size], strict=True)
        yield jnp.asarray(np.stack([pixels(path, 32) for path in paths])), jnp.asarray(numbers)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_images(Path(folder))
        classes, images = find(Path(folder))
        batches = list(read_batches(Path(folder), 4))
    x, y = batches[0]  # (4, 32, 32, 3), (4,)
    assert classes == ["cat", "dog"]
    assert x.shape == (4, 32, 32, 3) and y.tolist() == [0, 0, 0, 1]
    report(len(images), np.asarray(x), len(batches[-1][1]))


if __name__ == "__main__":
    main()
