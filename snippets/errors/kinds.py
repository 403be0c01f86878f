"""Which lines of Python raise which of JAX's three errors about a number that tracing does not have."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
from jax.errors import ConcretizationTypeError as Number
from jax.errors import TracerBoolConversionError as Truth
from jax.errors import TracerIntegerConversionError as Integer

from snippets.exec.refused import refused


def looped(x: jax.Array) -> jax.Array:
    while x < 10:
        x = 2 * x
    return x


def asserted(x: jax.Array) -> jax.Array:
    assert x > 0
    return x


NUMBERS: list[Callable[[jax.Array], object]] = [float, int, lambda x: x.item()]
TRUTHS: list[Callable[[jax.Array], object]] = [lambda x: x if x > 0 else -x, lambda x: x and x]
INTEGERS: list[Callable[[jax.Array], object]] = [lambda n: sum(range(n)), lambda n: [1, 2][n]]


def main() -> None:
    one, n = jnp.array(1.0), jnp.array(1)
    truths = [*TRUTHS, looped, asserted]
    assert all(refused(jax.jit(f), one, Number) for f in NUMBERS)
    assert all(refused(jax.jit(f), one, Truth) for f in truths)
    assert all(refused(jax.jit(f), n, Integer) for f in INTEGERS)
    print(f"wants_a_number: {len(NUMBERS)}")
    print(f"wants_true_or_false: {len(truths)}")
    print(f"wants_an_integer: {len(INTEGERS)}")


if __name__ == "__main__":
    main()
