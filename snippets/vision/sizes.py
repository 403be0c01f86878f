"""The size that a convolution or a pooling leaves of one side of an image."""


def left(size: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    """How many places a kernel has on a side padded at both ends."""
    return (size + 2 * padding - kernel) // stride + 1


# Sizes, kernels, strides and paddings, among them strides that leave a rest.
cases = [(32, 3, 1, 0), (32, 5, 1, 0), (28, 2, 2, 0), (8, 3, 2, 1), (7, 3, 2, 1), (9, 3, 4, 0)]
