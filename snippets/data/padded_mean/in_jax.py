"""A short batch padded to full size keeps its loss if the mean is taken over the real rows only."""

import jax.numpy as jnp
from jax import Array
from optax import softmax_cross_entropy_with_integer_labels as cross_entropy

from snippets.digits.data import load
from snippets.nets.two_layers.in_jax import new_model

SIZE = 72


def padded(x: Array, y: Array) -> tuple[Array, Array, Array]:
    """Images, labels and a weight a row: one for what is real, zero for what was added."""
    missing = SIZE - len(x)
    weight = jnp.pad(jnp.ones(len(x)), (0, missing))  # (72,)
    return jnp.pad(x, ((0, missing), (0, 0))), jnp.pad(y, (0, missing)), weight


def main() -> None:
    model, (images, labels, *_) = new_model(64, 32, 10), load()
    x, y = jnp.asarray(images[:40]), jnp.asarray(labels[:40])  # (40, 64), (40,)
    full_x, full_y, weight = padded(x, y)
    losses = cross_entropy(model(full_x), full_y)  # (72,)
    short = cross_entropy(model(x), y).mean()  # ()
    over_real = (weight * losses).sum() / weight.sum()  # ()
    over_all = (weight * losses).mean()  # ()
    assert abs(over_real - short) < 1e-6 and abs(over_all - short * 40 / 72) < 1e-6
    print(f"loss_of_short_batch: {short.item():.4f}")
    print(f"mean_over_real_rows: {over_real.item():.4f}")
    print(f"mean_over_all_rows: {over_all.item():.4f}")


if __name__ == "__main__":
    main()
