"""A Python `for` is unrolled while tracing, fori_loop is one operator, and a `while` on a value wants while_loop."""

import jax
import jax.numpy as jnp

from snippets.exec.refused import refused


def five_times(x: jax.Array) -> jax.Array:
    for _ in range(5):
        x = x * 2
    return x


def as_one(x: jax.Array) -> jax.Array:
    y: jax.Array = jax.lax.fori_loop(0, 5, lambda _, y: y * 2, x)
    return y


def doublings(x: jax.Array) -> jax.Array:
    n = 0
    while x < 100:
        x, n = x * 2, n + 1
    return jnp.array(n)


@jax.jit
def with_while_loop(x: jax.Array) -> jax.Array:
    end = jax.lax.while_loop(lambda s: s[0] < 100, lambda s: (s[0] * 2, s[1] + 1), (x, 0))
    return jnp.asarray(end[1])


def main() -> None:
    one = jnp.array(1.0)
    assert refused(jax.jit(doublings), one, jax.errors.TracerBoolConversionError)
    assert five_times(one) == as_one(one) == 32 and doublings(one) == with_while_loop(one)
    assert len(jax.make_jaxpr(as_one)(one).eqns) == 1
    print(f"operators_of_for: {len(jax.make_jaxpr(five_times)(one).eqns)}")
    print(f"doublings: {with_while_loop(one)}")


if __name__ == "__main__":
    main()
