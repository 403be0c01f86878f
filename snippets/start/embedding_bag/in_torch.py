"""The mean of each text's vectors without any padding: all tokens in one row, and where each text begins."""

import torch
from torch.nn.functional import embedding_bag

from snippets.text.pooling import few, weights


def main() -> None:
    padded, table = torch.from_numpy(few), torch.from_numpy(weights(10)[0])  # (3, 4), (10, 16)
    mask = (padded != 0)[..., None]  # (3, 4, 1)
    by_mask = (table[padded] * mask).sum(1) / mask.sum(1)  # (3, 16)
    tokens = padded[padded != 0]  # (7,)
    lengths = (padded != 0).sum(1)  # (3,)
    starts = lengths.cumsum(0) - lengths  # (3,)
    by_bag = embedding_bag(tokens, table, starts, mode="mean")  # (3, 16)
    assert torch.allclose(by_bag, by_mask)
    print(f"numbers_with_padding: {padded.numel()}")
    print(f"numbers_without: {len(tokens)}")
    print(f"first_of_mean: {by_bag[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
