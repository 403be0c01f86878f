"""A text of padding only has no mean: 0 / 0 is NaN, unless the count is held at 1."""

import torch
from torch import Tensor

from snippets.text.pooling import weights

texts = torch.tensor([[3, 5, 2, 7], [0, 0, 0, 0]])  # (2, 4)


def logits(x: Tensor, fewest: int) -> Tensor:
    """Logits (n, 2); a mean is over `fewest` tokens at least."""
    table, kernel, bias = map(torch.from_numpy, weights(10))  # (10, 16), (16, 2), (2,)
    mask = (x != 0)[..., None]  # (n, length, 1)
    mean = (table[x] * mask).sum(1) / mask.sum(1).clamp(min=fewest)  # (n, 16)
    return mean @ kernel + bias


def main() -> None:
    unmended, mended = logits(texts, fewest=0), logits(texts, fewest=1)  # (2, 2) each
    bias = torch.from_numpy(weights(10)[2])  # (2,)
    assert unmended[1].isnan().all() and torch.equal(mended[1], bias)
    assert torch.equal(mended[0], unmended[0])
    print(f"nan_unmended: {unmended.isnan().sum().item()}")
    print(f"nan_mended: {mended.isnan().sum().item()}")
    print(f"first_logit_of_empty: {mended[1, 0].item():.4f}")


if __name__ == "__main__":
    main()
