"""Cures for arrays and keys that are used up or used wrongly."""

import jax
import jax.numpy as jnp


def set_in_a_copy() -> None:
    x = jnp.zeros(3).at[0].set(5)
    assert x.tolist() == [5, 0, 0]


def old_name_taken_over() -> None:
    step = jax.jit(lambda w: 0.5 * w, donate_argnames="w")
    w = jnp.ones(3)
    for _ in range(2):
        w = step(w)
    assert w.tolist() == [0.25, 0.25, 0.25]


def split_first() -> None:
    for_weights, for_noise = jax.random.split(jax.random.key(0))
    weights, noise = jax.random.normal(for_weights, (3,)), jax.random.normal(for_noise, (3,))
    assert weights.tolist() != noise.tolist()


def one_key_each() -> None:
    keys = jax.random.split(jax.random.key(0))
    assert jax.vmap(lambda key: jax.random.normal(key, (3,)))(keys).shape == (2, 3)


def key_of_seed() -> None:
    assert jax.random.normal(jax.random.key(0), (3,)).shape == (3,)


def main() -> None:
    set_in_a_copy()
    old_name_taken_over()
    split_first()
    one_key_each()
    key_of_seed()
    print("mended: 5")


if __name__ == "__main__":
    main()
