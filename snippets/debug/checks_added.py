"""checkify adds the checks that it is asked for: here, nan, index out of range, and division by zero."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
from jax.experimental import checkify


def complaint(f: Callable[[jax.Array], jax.Array], x: jax.Array) -> str:
    checks = checkify.nan_checks | checkify.index_checks | checkify.div_checks
    error, _ = jax.jit(checkify.checkify(f, errors=checks))(x)
    return (error.get() or "none").partition(":")[0].partition(".")[0]


def main() -> None:
    said = [
        complaint(lambda x: jnp.log(x), jnp.array(-1.0)),
        complaint(lambda i: jnp.arange(3)[i], jnp.array(5)),
        complaint(lambda x: 1 / x, jnp.array(0.0)),
        complaint(lambda x: 1 / x, jnp.array(2.0)),
    ]
    assert said[3] == "none" and "none" not in said[:3]
    assert jax.jit(lambda i: jnp.arange(3)[i])(5) == 2
    print(*said, sep="\n")


if __name__ == "__main__":
    main()
