"""A backpropagation as an article printed it: the loss never meets w2 and b2, and the sign leads uphill."""

import jax.numpy as jnp
from jax import Array, grad, jit
from jax.nn import sigmoid

w1, b1 = jnp.array(0.5), jnp.array(0.1)  # (), ()
y = jnp.array(2.0)  # ()


def forward(z1: Array, w2: Array, b2: Array) -> list[Array]:
    a2 = sigmoid(w1 * z1 + b1)
    return [a2, w2 * a2 + b2]  # a2 (), z2 ()


def printed_loss(z1: Array, w2: Array, b2: Array) -> Array:
    return (y - forward(z1, w2, b2)[0]) ** 2 / 2  # ()


def mended_loss(z1: Array, w2: Array, b2: Array) -> Array:
    return (y - forward(z1, w2, b2)[1]) ** 2 / 2  # ()


def main() -> None:
    z1, w2, b2 = jnp.array(1.0), jnp.array(0.8), jnp.array(-0.2)  # (), (), ()
    a2, z2 = forward(z1, w2, b2)
    slope = a2 * (1 - a2)
    printed = jnp.stack([w2 * (y - a2) * slope, (y - a2) * a2, (y - a2) * a2])  # (3,)
    mended = jnp.stack([(z2 - y) * w2 * slope * w1, (z2 - y) * a2, z2 - y])  # (3,)
    of_printed = jnp.stack(jit(grad(printed_loss, (0, 1, 2)))(z1, w2, b2))  # (3,)
    of_mended = jnp.stack(jit(grad(mended_loss, (0, 1, 2)))(z1, w2, b2))  # (3,)
    assert jnp.array_equal(of_printed[1:], jnp.zeros(2))
    assert not jnp.isclose(of_printed, printed, rtol=0.1).any()
    assert jnp.allclose(of_mended, mended)
    before = mended_loss(z1, w2, b2)
    uphill = mended_loss(z1, w2 - 0.1 * printed[1], b2 - 0.1 * printed[2])
    downhill = mended_loss(z1, w2 - 0.1 * mended[1], b2 - 0.1 * mended[2])
    assert downhill < before < uphill
    for i, name in enumerate(("z1", "w2", "b2")):
        print(f"printed_{name}: {printed[i].item():.4f}")
        print(f"autodiff_{name}: {of_printed[i].item():.4f}")
        print(f"mended_{name}: {mended[i].item():.4f}")
    print(f"loss: {before.item():.4f}")
    print(f"loss_after_printed_step: {uphill.item():.4f}")
    print(f"loss_after_mended_step: {downhill.item():.4f}")


if __name__ == "__main__":
    main()
