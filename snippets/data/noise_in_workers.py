"""A generator kept in the dataset is copied into each worker and begins anew each epoch; not so one of the row."""

import warnings

import numpy as np
from torch.utils.data import DataLoader, Dataset


class Kept(Dataset[float]):
    """Noise from a generator that the dataset keeps."""

    def __init__(self) -> None:
        self.generator = np.random.default_rng(0)

    def __getitem__(self, row: int) -> float:
        return self.generator.normal()


class OfItsRow(Kept):
    """Noise that seed, epoch and row decide, whichever process draws it."""

    epoch = 0

    def __getitem__(self, row: int) -> float:
        return np.random.default_rng([0, self.epoch, row]).normal()


def noise(dataset: Kept) -> list[float]:
    how = {"num_workers": 2, "multiprocessing_context": "fork"}
    return list(DataLoader(dataset, batch_size=None, sampler=range(8), **how))  # type: ignore[arg-type]


def main() -> None:
    warnings.filterwarnings("ignore", "This DataLoader will create")
    kept, mine = Kept(), OfItsRow()
    first, again, of_rows = noise(kept), noise(kept), noise(mine)
    assert first == again and of_rows == [mine[row] for row in range(8)]
    mine.epoch = 1
    assert set(noise(mine)).isdisjoint(of_rows)
    print(f"different_noise_if_kept: {len(set(first))}")
    print(f"different_noise_of_rows: {len(set(of_rows))}")


if __name__ == "__main__":
    main()
