"""On an even side at stride 2, SAME pads only the end: padding=1 has the same size, other numbers."""

import torch
from torch.nn.functional import conv2d, pad

image = torch.arange(16.0).reshape(1, 1, 4, 4)  # (1, 1, 4, 4)
kernel = torch.ones(1, 1, 3, 3)  # (1, 1, 3, 3)


def main() -> None:
    valid = conv2d(image, kernel)[0, 0]  # (2, 2)
    same = conv2d(image, kernel, padding="same")[0, 0]  # (4, 4)
    both_ends = conv2d(image, kernel, stride=2, padding=1)[0, 0]  # (2, 2)
    only_end = conv2d(pad(image, (0, 1, 0, 1)), kernel, stride=2)[0, 0]  # (2, 2)
    assert both_ends.shape == only_end.shape
    assert not torch.equal(both_ends, only_end)
    assert torch.equal(both_ends, same[::2, ::2])
    print(f"valid_side: {len(valid)}")
    print(f"same_side: {len(same)}")
    print(f"both_ends_side: {len(both_ends)}")
    print(f"only_end_side: {len(only_end)}")
    print(f"both_ends_corner: {both_ends[0, 0].item():.4f}")
    print(f"only_end_corner: {only_end[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
