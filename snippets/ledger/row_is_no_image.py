"""An axis added to rows of 3072 numbers makes no picture; reshaped, each is three channels of 32 by 32."""

import numpy as np


def main() -> None:
    rows = np.arange(2 * 3072, dtype=np.uint8).reshape(2, 3072)  # (n, 3072)
    widened = np.expand_dims(rows, axis=1)  # (n, 1, 3072)
    images = rows.reshape(-1, 3, 32, 32)  # (n, channels, height, width)
    assert widened.shape == (2, 1, 3072) and images.shape == (2, 3, 32, 32)
    assert np.array_equal(images[1, 0, 1], rows[1, 32:64])
    print(f"axes_when_widened: {widened.ndim}")
    print(f"second_axis_when_widened: {widened.shape[1]}")
    print(f"axes_of_images: {images.ndim}")
    print(f"channels: {images.shape[1]}")


if __name__ == "__main__":
    main()
