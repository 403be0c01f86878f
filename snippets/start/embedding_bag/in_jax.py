"""The mean of each text's vectors without any padding: all tokens in one row, and which text each belongs to."""

import jax.numpy as jnp
import numpy as np
from jax.ops import segment_sum

from snippets.text.pooling import few, weights


def main() -> None:
    padded, table = few, jnp.asarray(weights(10)[0])  # (3, 4), (10, 16)
    mask = (padded != 0)[..., None]  # (3, 4, 1)
    by_mask = (table[padded] * mask).sum(1) / mask.sum(1)  # (3, 16)
    tokens = padded[padded != 0]  # (7,)
    lengths = (padded != 0).sum(1)  # (3,)
    texts = np.repeat(np.arange(3), lengths)  # (7,)
    by_bag = segment_sum(table[tokens], texts, num_segments=3) / lengths[:, None]  # (3, 16)
    assert np.allclose(by_bag, by_mask)
    print(f"numbers_with_padding: {padded.size}")
    print(f"numbers_without: {len(tokens)}")
    print(f"first_of_mean: {by_bag[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
