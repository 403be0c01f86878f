"""Cures for code under jit that wants a number where there is a tracer."""

import jax
import jax.numpy as jnp


def chosen_inside() -> None:
    f = jax.jit(lambda x: jnp.where(x > 0, x**2, -x))
    assert f(1.5) == 2.25 and f(-1.5) == 1.5


def stays_an_array() -> None:
    f = jax.jit(lambda x: x * x.sum().astype(jnp.float32))
    assert f(jnp.ones(3)).tolist() == [3, 3, 3]


def jnp_instead() -> None:
    assert jax.jit(lambda x: jnp.sort(x)[1])(jnp.array([3.0, 1.0, 2.0])) == 2


def loop_inside() -> None:
    assert jax.jit(lambda x, n: jax.lax.fori_loop(0, n, lambda _, y: y * x, 1.0))(2.0, 3) == 8


def masked() -> None:
    assert jax.jit(lambda x: x.sum(where=x > 0))(jnp.array([1.0, -2.0, 3.0])) == 4


def returned() -> None:
    doubled, seen = jax.jit(lambda x: (2 * x, x))(1.5)
    assert seen + 1 == 2.5 and doubled == 3


def main() -> None:
    chosen_inside()
    stays_an_array()
    jnp_instead()
    loop_inside()
    masked()
    returned()
    print("mended: 6")


if __name__ == "__main__":
    main()
