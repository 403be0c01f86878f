"""A short last batch costs a second capture; padded to the size of the others, with weight zero, it costs none."""

import torch
from torch.nn.functional import pad

from snippets.exec.captures import backend, captures

Batch = tuple[torch.Tensor, torch.Tensor]
SIZE = 4


@torch.compile(backend=backend)
def sum_of_squares(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return (weight * x * x).sum()  # ()


def ragged(xs: torch.Tensor) -> list[Batch]:
    parts = [xs[start : start + SIZE] for start in range(0, len(xs), SIZE)]
    return [(part, torch.ones(len(part))) for part in parts]


def padded(batch: Batch) -> Batch:
    x, weight = batch
    missing = SIZE - len(x)
    return pad(x, (0, missing)), pad(weight, (0, missing))  # (SIZE,), (SIZE,)


def two_epochs(batches: list[Batch]) -> tuple[float, int]:
    """The sum over one epoch, and how often the function was captured in two."""
    torch.compiler.reset()
    captures.clear()
    sums = [sum(float(sum_of_squares(*batch)) for batch in batches) for _ in range(2)]
    return sums[1], len(captures)


def main() -> None:
    batches = ragged(torch.arange(10.0))
    short, traces_ragged = two_epochs(batches)
    full, traces_padded = two_epochs([padded(batch) for batch in batches])
    assert (short, full, traces_ragged, traces_padded) == (285, 285, 2, 1)
    print(f"sum: {full:.1f}\ntraces_ragged: {traces_ragged}\ntraces_padded: {traces_padded}")


if __name__ == "__main__":
    main()
