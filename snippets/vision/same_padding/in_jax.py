"""On an even side at stride 2, SAME pads only the end: padding=1 has the same size, other numbers."""

import jax.numpy as jnp
import numpy as np
from jax.lax import conv
from jax.lax import conv_general_dilated as conv_padded

image = jnp.arange(16.0).reshape(1, 1, 4, 4)  # (1, 1, 4, 4)
kernel = jnp.ones((1, 1, 3, 3))  # (1, 1, 3, 3)


def main() -> None:
    valid = np.asarray(conv(image, kernel, (1, 1), "VALID"))[0, 0]  # (2, 2)
    same = np.asarray(conv(image, kernel, (1, 1), "SAME"))[0, 0]  # (4, 4)
    around = ((1, 1), (1, 1))
    both_ends = np.asarray(conv_padded(image, kernel, (2, 2), around))[0, 0]  # (2, 2)
    only_end = np.asarray(conv(image, kernel, (2, 2), "SAME"))[0, 0]  # (2, 2)
    assert both_ends.shape == only_end.shape
    assert not np.array_equal(both_ends, only_end)
    assert np.array_equal(both_ends, same[::2, ::2])
    print(f"valid_side: {len(valid)}")
    print(f"same_side: {len(same)}")
    print(f"both_ends_side: {len(both_ends)}")
    print(f"only_end_side: {len(only_end)}")
    print(f"both_ends_corner: {both_ends[0, 0].item():.4f}")
    print(f"only_end_corner: {only_end[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
