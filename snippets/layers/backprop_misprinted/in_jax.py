"""A backpropagation as an article printed it: the loss never meets w2 and b2, and the sign leads uphill."""

import jax
import jax.numpy as jnp
import numpy as np

w1, b1, y = jnp.array(0.5), jnp.array(0.1), jnp.array(2.0)  # (), (), ()


def forward(z1: jax.Array, w2: jax.Array, b2: jax.Array) -> list[jax.Array]:
    a2 = jax.nn.sigmoid(w1 * z1 + b1)
    return [a2, w2 * a2 + b2]  # a2 (), z2 ()


def printed_loss(z1: jax.Array, w2: jax.Array, b2: jax.Array) -> jax.Array:
    return (y - forward(z1, w2, b2)[0]) ** 2 / 2  # ()


def mended_loss(z1: jax.Array, w2: jax.Array, b2: jax.Array) -> jax.Array:
    return (y - forward(z1, w2, b2)[1]) ** 2 / 2  # ()


def main() -> None:
    z1, w2, b2 = jnp.array(1.0), jnp.array(0.8), jnp.array(-0.2)  # (), (), ()
    a2, z2 = forward(z1, w2, b2)
    slope = a2 * (1 - a2)
    printed = jnp.stack([w2 * (y - a2) * slope, (y - a2) * a2, (y - a2) * a2])  # (3,)
    mended = jnp.stack([(z2 - y) * w2 * slope * w1, (z2 - y) * a2, z2 - y])  # (3,)
    of_printed = jnp.stack(jax.jit(jax.grad(printed_loss, (0, 1, 2)))(z1, w2, b2))  # (3,)
    of_mended = jnp.stack(jax.jit(jax.grad(mended_loss, (0, 1, 2)))(z1, w2, b2))  # (3,)
    assert not of_printed[1:].any() and not np.isclose(of_printed, printed, rtol=0.1).any()
    steps = 0 * mended, 0.1 * printed, 0.1 * mended
    before, uphill, downhill = (mended_loss(z1, w2 - dw, b2 - db) for _, dw, db in steps)
    assert np.allclose(of_mended, mended) and downhill < before < uphill
    for i, name in enumerate(("z1", "w2", "b2")):
        print(f"printed_{name}: {printed[i].item():.4f}")
        print(f"autodiff_{name}: {of_printed[i].item():.4f}")
        print(f"mended_{name}: {mended[i].item():.4f}")
    print(f"loss: {before.item():.4f}")
    print(f"loss_after_printed_step: {uphill.item():.4f}")
    print(f"loss_after_mended_step: {downhill.item():.4f}")


if __name__ == "__main__":
    main()
