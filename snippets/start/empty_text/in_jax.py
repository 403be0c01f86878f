"""A text of padding only has no mean: 0 / 0 is NaN, unless the count is held at 1."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from snippets.text.pooling import weights

texts = jnp.array([[3, 5, 2, 7], [0, 0, 0, 0]])  # (2, 4)


@jax.jit
def logits(x: Array, fewest: int) -> Array:
    """Logits (n, 2); a mean is over `fewest` tokens at least."""
    table, kernel, bias = map(jnp.asarray, weights(10))  # (10, 16), (16, 2), (2,)
    mask = (x != 0)[..., None]  # (n, length, 1)
    mean = (table[x] * mask).sum(1) / mask.sum(1).clip(min=fewest)  # (n, 16)
    return mean @ kernel + bias


def main() -> None:
    unmended, mended = (np.asarray(logits(texts, fewest)) for fewest in (0, 1))  # (2, 2) each
    bias = weights(10)[2]  # (2,)
    assert np.isnan(unmended[1]).all() and np.array_equal(mended[1], bias)
    assert np.array_equal(mended[0], unmended[0])
    print(f"nan_unmended: {np.isnan(unmended).sum()}")
    print(f"nan_mended: {np.isnan(mended).sum()}")
    print(f"first_logit_of_empty: {mended[1, 0].item():.4f}")


if __name__ == "__main__":
    main()
