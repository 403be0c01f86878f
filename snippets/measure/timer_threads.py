"""torch.utils.benchmark.Timer times with one thread unless told otherwise, whatever the program uses."""

import torch
from torch.utils.benchmark import Timer

STATEMENT = "seen.append(torch.get_num_threads())"


def main() -> None:
    torch.set_num_threads(2)
    seen: list[int] = []
    names = {"seen": seen, "torch": torch}
    Timer(STATEMENT, globals=names).timeit(3)
    by_default = seen[-1]
    Timer(STATEMENT, globals=names, num_threads=torch.get_num_threads()).timeit(3)
    when_told = seen[-1]
    assert (by_default, when_told, torch.get_num_threads()) == (1, 2, 2)
    print(f"threads_of_program: {torch.get_num_threads()}")
    print(f"threads_by_default: {by_default}")
    print(f"threads_when_told: {when_told}")


if __name__ == "__main__":
    main()
