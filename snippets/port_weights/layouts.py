"""Between PyTorch's names and layouts and Flax's, with NumPy alone: kernels turn round, all else keeps its shape."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Arrays = dict[str, Any]
WEIGHTS, KEPT = ("kernel", "scale", "embedding"), {"mean": "running_mean", "var": "running_var"}


def torch_name(path: tuple[Any, ...]) -> str:
    """`blocks.0.weight` for ("blocks", 0, "kernel")."""
    name = "weight" if path[-1] in WEIGHTS else KEPT.get(path[-1], path[-1])
    return ".".join(map(str, (*path[:-1], name)))


def to_flax(weight: Array) -> Array:
    """(out, in, height, width) to (height, width, in, out), and (out, in) to (in, out)."""
    return weight.transpose(*range(2, weight.ndim), 1, 0)


def to_torch(kernel: Array) -> Array:
    return kernel.transpose(*range(kernel.ndim)[:-3:-1], *range(kernel.ndim - 2))


def channels_last(weight: Array, image: tuple[int, int, int]) -> Array:
    """Columns as Flax flattens, from columns as PyTorch does; an image is (channels, height, width)."""
    return weight.reshape(-1, *image).transpose(0, 2, 3, 1).reshape(weight.shape)


def channels_first(weight: Array, image: tuple[int, int, int]) -> Array:
    return weight.reshape(-1, *image[1:], image[0]).transpose(0, 3, 1, 2).reshape(weight.shape)


def main() -> None:
    weight = np.arange(2 * 3 * 5 * 7).reshape(2, 3, 5, 7)  # (out, in, height, width)
    assert np.array_equal(to_torch(to_flax(weight)), weight)
    assert torch_name(("blocks", 0, "kernel")) == "blocks.0.weight"
    print(f"height_comes_first: {to_flax(weight).shape[0]}")


if __name__ == "__main__":
    main()
