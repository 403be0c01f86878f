"""Cures for loops, branches and checks inside jit."""

import jax
import jax.numpy as jnp
from jax.experimental import checkify


def carry_of_one_type() -> None:
    total = jnp.zeros((), dtype=jnp.float32)
    total, _ = jax.lax.scan(lambda total, x: (total + x, None), total, jnp.array([0.5, 1.5]))
    assert total == 2


def branches_of_one_type() -> None:
    f = jax.jit(lambda x: jax.lax.cond(x > 0, lambda x: x, jnp.zeros_like, x))
    assert f(1.5) == 1.5 and f(-1.5) == 0


def steps_known() -> None:
    def power(x: jax.Array, n: int) -> jax.Array:
        y: jax.Array = jax.lax.fori_loop(0, n, lambda _, y: y * x, 1.0)
        return y

    assert jax.grad(jax.jit(power, static_argnames="n"))(2.0, n=3) == 12


def check_carried_out() -> None:
    def f(x: jax.Array) -> jax.Array:
        checkify.check(x > 0, "not positive")
        return x

    error, _ = jax.jit(checkify.checkify(f))(-1.0)
    assert (error.get() or "").startswith("not positive")


def main() -> None:
    carry_of_one_type()
    branches_of_one_type()
    steps_known()
    check_carried_out()
    print("mended: 4")


if __name__ == "__main__":
    main()
