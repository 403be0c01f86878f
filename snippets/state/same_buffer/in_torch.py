# /// script
# [tool.verified]
# differs = ["same_when_written", "same_when_donated"]
# ///
"""x[0] = 1 writes where x lies; a clone first, and x stays as it was, for the price of a copy."""

import torch


def one_set(x: torch.Tensor) -> torch.Tensor:
    x[0] = 1
    return x  # (n,)


def main() -> None:
    x = torch.zeros(1024)  # (n,)
    place = x.data_ptr()
    copied = one_set(x.clone())  # (n,)
    untouched = x[0].item() == 0
    written = one_set(x)  # (n,)
    assert copied[0] == written[0] == 1 and untouched and x[0] == 1
    print(f"same_when_copied: {int(copied.data_ptr() == place)}")
    print(f"same_when_written: {int(written.data_ptr() == place)}")


if __name__ == "__main__":
    main()
