# /// script
# [tool.verified]
# differs = ["rows_given", "rows_given_twice"]
# ///
"""Rows dealt out to four processes: DistributedSampler gives some of them twice, so that all get equally many."""

from torch.utils.data import DistributedSampler

PROCESSES = 4
rows = range(10)


def part_of(process: int, epoch: int) -> list[int]:
    """The rows of one process in one epoch."""
    sampler = DistributedSampler(rows, num_replicas=PROCESSES, rank=process, seed=0)  # type: ignore[arg-type,var-annotated]
    first = list(sampler)
    assert list(sampler) == first
    sampler.set_epoch(epoch)
    return list(sampler)


def main() -> None:
    parts = [part_of(process, epoch=0) for process in range(PROCESSES)]
    given = [row for part in parts for row in part]
    orders = {tuple(part_of(0, epoch)) for epoch in range(3)}
    assert set(given) == set(rows) and len(orders) == 3
    print(f"rows: {len(rows)}")
    print(f"rows_given: {len(given)}")
    print(f"rows_given_twice: {len(given) - len(set(given))}")


if __name__ == "__main__":
    main()
