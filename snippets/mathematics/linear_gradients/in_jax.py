"""The gradients of a sigmoid layer by hand, by autodiff, by differences, and with the slope counted twice."""

import jax
import jax.numpy as jnp

from snippets.layers.start import normal

y = jax.nn.sigmoid(jnp.asarray(normal(1, 4, 2)))  # (n, out)


def unpack(p: jax.Array) -> tuple[jax.Array, jax.Array, jax.Array]:
    return p[:6].reshape(3, 2), p[6:8], p[8:].reshape(4, 3)  # (in, out), (out,), (n, in)


def loss(p: jax.Array) -> jax.Array:
    w, b, x = unpack(p)
    return ((jax.nn.sigmoid(x @ w + b) - y) ** 2).sum() / 2  # ()


def by_hand(p: jax.Array, times: int = 1) -> jax.Array:
    w, b, x = unpack(p)
    a = jax.nn.sigmoid(x @ w + b)  # (n, out)
    delta = (a - y) * (a * (1 - a)) ** times  # (n, out)
    gradients = x.T @ delta, delta.sum(0), delta @ w.T  # (in, out), (out,), (n, in)
    return jnp.concatenate([each.flatten() for each in gradients])


def difference(p: jax.Array) -> jax.Array:
    return jax.vmap(lambda d: (loss(p + d) - loss(p - d)) / 2e-2)(1e-2 * jnp.eye(20))


def main() -> None:
    p = jnp.asarray(normal(2, 20))  # (20,)
    ways = jax.jit(lambda p: (by_hand(p), difference(p), by_hand(p, times=2)))
    right, by_difference, twice = found = ways(p)  # (20,) each
    assert jnp.allclose(right, jax.jit(jax.grad(loss))(p), atol=1e-6)
    assert jnp.allclose(right, by_difference, atol=1e-4)
    assert not jnp.allclose(twice, by_difference, atol=1e-2)
    for name, i in (("w", 4), ("b", 7), ("x", 19)):
        for way, each in zip(("by_hand", "by_difference", "slope_twice"), found, strict=True):
            print(f"{name}_{way}: {each[i].item():.3f}")


if __name__ == "__main__":
    main()
