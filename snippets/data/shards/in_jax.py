# /// script
# [tool.verified]
# differs = ["rows_given", "rows_given_twice"]
# ///
"""Rows dealt out to four processes: a slice of a grain dataset gives each row once, so that some get one more."""

import grain

PROCESSES = 4
rows = range(10)


def part_of(process: int, epoch: int) -> list[int]:
    """The rows of one process in one epoch."""
    shuffled = grain.MapDataset.source(rows).shuffle(seed=epoch)
    part = shuffled[process::PROCESSES]
    return [part[n] for n in range(len(part))]


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
