"""A short batch padded to full size keeps its loss if the mean is taken over the real rows only."""

import jax
import jax.numpy as jnp
import numpy as np
from optax import softmax_cross_entropy_with_integer_labels as cross_entropy

from snippets.digits.data import Floats, Ints, load
from snippets.nets.start import dense

SIZE = 72


def padded(x: Floats, y: Ints) -> tuple[Floats, Ints, Floats]:
    """Images, labels and a weight a row: one for what is real, zero for what was added."""
    missing = SIZE - len(x)
    weight = np.pad(np.ones(len(x), np.float32), (0, missing))  # (72,)
    return np.pad(x, ((0, missing), (0, 0))), np.pad(y, (0, missing)), weight


@jax.jit
def losses_of(kernel: jax.Array, x: jax.Array, y: jax.Array) -> jax.Array:
    return jnp.asarray(cross_entropy(x @ kernel, y))  # (n,)


def main() -> None:
    kernel, (images, labels, *_) = jnp.asarray(dense(0, 64, 10)[0]), load()
    x, y = images[:40], labels[:40]  # (40, 64), (40,)
    full_x, full_y, weight = map(jnp.asarray, padded(x, y))
    losses = losses_of(kernel, full_x, full_y)  # (72,)
    short = losses_of(kernel, jnp.asarray(x), jnp.asarray(y)).mean()  # ()
    over_real = (weight * losses).sum() / weight.sum()  # ()
    over_all = (weight * losses).mean()  # ()
    assert abs(over_real - short) < 1e-6 and abs(over_all - short * 40 / 72) < 1e-6
    print(f"loss_of_short_batch: {short.item():.4f}")
    print(f"mean_over_real_rows: {over_real.item():.4f}")
    print(f"mean_over_all_rows: {over_all.item():.4f}")


if __name__ == "__main__":
    main()
