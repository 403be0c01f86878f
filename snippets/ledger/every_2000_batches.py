"""A loss printed whenever the batch number reaches 2000: never at 100 images a batch, and a mean at 4."""

from torch.utils.data import BatchSampler, SequentialSampler

images = range(50_000)


def main() -> None:
    for size in (100, 4):
        batches = BatchSampler(SequentialSampler(images), batch_size=size, drop_last=False)
        prints = sum(i % 2000 == 1999 for i, _ in enumerate(batches))
        assert prints == len(batches) // 2000
        print(f"batches_of_{size}: {len(batches)}")
        print(f"prints_at_{size}: {prints}")


if __name__ == "__main__":
    main()
