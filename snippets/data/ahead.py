"""Batches sent to the device before they are asked for: the same ones in the same order, three read at the first."""

from collections import deque
from collections.abc import Iterable, Iterator

import jax
import numpy as np

from snippets.digits.data import Floats

read: list[int] = []


def batches() -> Iterator[Floats]:
    for n in range(6):
        read.append(n)
        yield np.full((72, 64), n, np.float32)


def ahead(source: Iterable[Floats], size: int = 2) -> Iterator[jax.Array]:
    """Each batch as a device array, with the next `size` ones already sent."""
    sent: deque[jax.Array] = deque()
    for batch in source:
        sent.append(jax.device_put(batch))
        if len(sent) > size:
            yield sent.popleft()
    yield from sent


def main() -> None:
    seen = []
    for batch in ahead(batches()):
        seen.append((int(batch[0, 0]), len(read)))
    assert [number for number, _ in seen] == list(range(6))
    print(f"batches: {len(seen)}")
    print(f"read_at_the_first: {seen[0][1]}")
    print(f"read_at_the_last: {seen[-1][1]}")


if __name__ == "__main__":
    main()
