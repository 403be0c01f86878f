"""CIFAR-10's binary file, read and cut into batches; the planes go last, as JAX's layers want them."""

import tempfile
from pathlib import Path

import jax.numpy as jnp
import numpy as np

from snippets.vision.cifar import read


def record(label: int) -> bytes:
    """Red is the label times 20, green is the row, blue is the column."""
    green = bytes(row for row in range(32) for _ in range(32))
    return bytes([label]) + bytes([20 * label]) * 1024 + green + bytes(range(32)) * 32


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "data_batch_1.bin"
        file.write_bytes(b"".join(record(label) for label in (6, 9, 9, 4, 1, 0)))
        pixels, labels = read(file)  # (6, 3, 32, 32), (6,)
    images = pixels.transpose(0, 2, 3, 1).astype(np.float32) / 127.5 - 1  # (6, 32, 32, 3)
    starts = range(0, len(images), 4)
    batches = [(jnp.asarray(images[n : n + 4]), jnp.asarray(labels[n : n + 4])) for n in starts]
    x, y = batches[0]  # (4, 32, 32, 3), (4,)
    assert x.shape == (4, 32, 32, 3)
    assert y.tolist() == [6, 9, 9, 4]
    red, green, blue = ((x[0, 5, 31] + 1) * 127.5).round().tolist()
    assert (red, green, blue) == (6 * 20, 5, 31)
    print(f"records: {len(images)}")
    print(f"batches: {len(batches)}")
    print(f"last_batch: {len(batches[-1][1])}")
    print(f"red_at_5_31: {x[0, 5, 31, 0].item():.4f}")
    print(f"mean_of_first_batch: {x.mean().item():.4f}")


if __name__ == "__main__":
    main()
