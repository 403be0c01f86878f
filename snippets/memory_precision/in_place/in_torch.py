"""`w - ...` makes a second array of the weights' size; `w -= ...`, as optimizers do, writes into the first."""

import torch


def new_bytes(before: int, result: torch.Tensor) -> int:
    """The bytes of a result that does not lie where the weights lay."""
    return 0 if result.data_ptr() == before else result.nbytes


def main() -> None:
    w, gradient = torch.ones(512, 512), torch.ones(512, 512)
    before = w.data_ptr()
    plain = new_bytes(before, w - 0.1 * gradient)
    w -= 0.1 * gradient
    assert plain == w.nbytes and new_bytes(before, w) == 0
    print(f"bytes_of_weights: {w.nbytes}")
    print(f"new_bytes: {plain}")
    print(f"new_bytes_in_place: {new_bytes(before, w)}")


if __name__ == "__main__":
    main()
