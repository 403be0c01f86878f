"""Counts the operations of a program while it runs: no machine is done sooner than they take at its peak."""

import torch
from torch.utils.flop_counter import FlopCounterMode

PEAK = 1e11  # operations a second that the machine reaches at most
REPORTED = 0.5e-3  # seconds that somebody reports for one call


def chain(h: torch.Tensor, ws: list[torch.Tensor]) -> torch.Tensor:
    for w in ws[:-1]:
        h = torch.tanh(h @ w)
    return h @ ws[-1]


def main() -> None:
    square = torch.ones(512, 512)
    with FlopCounterMode(display=False) as counter:
        chain(square, [square] * 5)
    operations = counter.get_total_flops()
    assert operations == 5 * 2 * 512**3
    least = operations / PEAK
    assert least > REPORTED
    print(f"reported: {1e3 * REPORTED:.1f} ms")
    print(f"operations: {operations}")
    print(f"least_time: {1e3 * least:.2f} ms")


if __name__ == "__main__":
    main()
