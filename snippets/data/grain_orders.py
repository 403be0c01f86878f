"""grain finds a batch by its number: each epoch has an order of its own, and no batch needs those before it."""

import grain

SIZE, EPOCHS = 4, 1000
read: list[int] = []


def note(row: int) -> int:
    read.append(row)
    return row


def new_pipeline(seed: int) -> grain.MapDataset[list[int]]:
    """Batches of the rows 0 to 11 over many epochs."""
    rows = grain.MapDataset.source(range(12)).shuffle(seed=seed).repeat(EPOCHS).map(note)
    return rows.batch(SIZE)


def epoch_of(pipeline: grain.MapDataset[list[int]], epoch: int) -> list[int]:
    return [int(row) for n in range(3) for row in pipeline[3 * epoch + n]]


def main() -> None:
    pipeline = new_pipeline(seed=0)
    orders = [epoch_of(pipeline, epoch) for epoch in range(3)]
    assert all(sorted(order) == list(range(12)) for order in orders)
    assert len(set(map(tuple, orders))) == 3
    assert epoch_of(new_pipeline(seed=0), 2) == orders[2] != epoch_of(new_pipeline(seed=1), 2)
    read.clear()
    late = pipeline[len(pipeline) - 1]
    assert sorted(late) == sorted(read)
    ten = grain.MapDataset.range(10).shuffle(seed=0)
    mixed, apart = ten.repeat(2).batch(4), ten.batch(4).repeat(2)
    assert len(mixed[2]) == 4 and len(apart[2]) == 2
    assert sorted([*apart[3], *apart[4], *apart[5]]) == list(range(10))
    assert [*apart[0]] != [*apart[3]]
    print(f"batches: {len(pipeline)}")
    print(f"orders_of_three_epochs: {len(set(map(tuple, orders)))}")
    print(f"rows_read_for_the_last_batch: {len(read)}")


if __name__ == "__main__":
    main()
