"""grain gives a random map a generator for each row: the same noise in any order of reading, new noise each epoch."""

import grain
import numpy as np


def noise(row: int, generator: np.random.Generator) -> float:
    return generator.normal()


def main() -> None:
    rows = grain.MapDataset.source(range(8)).seed(0).repeat(2).random_map(noise)
    forwards = [rows[n] for n in range(16)]
    backwards = [rows[n] for n in reversed(range(16))]
    threads = list(rows.to_iter_dataset(grain.ReadOptions(num_threads=2)))
    assert forwards == backwards[::-1] == threads
    print(f"rows: {len(forwards)}")
    print(f"different_noise: {len(set(forwards))}")


if __name__ == "__main__":
    main()
