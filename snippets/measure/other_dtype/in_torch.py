"""The same chain of products in bfloat16: its numbers are others, so it is no faster way to the same result."""

import torch

from snippets.benchmarks.how_to_lie.in_torch import chain
from snippets.benchmarks.how_to_lie.work import weights, x


def chain_in(dtype: torch.dtype) -> torch.Tensor:
    start, *ws = (torch.tensor(array, dtype=dtype) for array in (x, *weights))
    return chain(start, ws).float()  # (512, 512)


def main() -> None:
    wanted = chain_in(torch.float32)
    found = chain_in(torch.bfloat16)
    error = (found - wanted).abs().max() / wanted.abs().max()
    assert 1e-3 < error < 2e-2
    print(f"within_1e_3: {int(error < 1e-3)}")
    print(f"within_2e_2: {int(error < 2e-2)}")


if __name__ == "__main__":
    main()
