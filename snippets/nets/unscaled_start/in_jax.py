# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Weights of deviation 1 make the first loss huge; divided by the root of the inputs it is near ln 10, a guess's."""

import math

import jax
import jax.numpy as jnp
import numpy as np
import optax

from snippets.digits.data import load


def first_loss(scaled: bool) -> float:
    """Cross-entropy of two layers, 64 to 32 to 10, before any step."""
    digits = load()
    numbers = np.random.default_rng(0)
    w1, w2 = numbers.normal(size=(64, 32)), numbers.normal(size=(32, 10))
    if scaled:
        w1, w2 = w1 / math.sqrt(64), w2 / math.sqrt(32)
    x = jnp.asarray(digits.train_x)  # (1440, 64)
    hidden = jax.nn.relu(x @ jnp.asarray(w1, jnp.float32))  # (1440, 32)
    logits = hidden @ jnp.asarray(w2, jnp.float32)  # (1440, 10)
    cross_entropy = jax.jit(optax.softmax_cross_entropy_with_integer_labels)
    return float(np.mean(cross_entropy(logits, jnp.asarray(digits.train_y))))


def main() -> None:
    unscaled, scaled = first_loss(scaled=False), first_loss(scaled=True)
    assert scaled < 2 * math.log(10) < 10 * math.log(10) < unscaled
    print(f"unscaled: {unscaled:.2f}")
    print(f"scaled: {scaled:.4f}")
    print(f"guessing: {math.log(10):.4f}")


if __name__ == "__main__":
    main()
