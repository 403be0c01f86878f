"""checkify carries a check out of a compiled function as a value, which throw() turns into an exception."""

import jax
import jax.numpy as jnp
from jax.experimental import checkify


def f(x: jax.Array) -> jax.Array:
    checkify.check(jnp.all(x > 0), "not positive: {x}", x=x)
    return jnp.log(x)


@jax.jit
def checked(x: jax.Array) -> tuple[checkify.Error, jax.Array]:
    found: tuple[checkify.Error, jax.Array] = checkify.checkify(f)(x)
    return found


def complaint(x: float) -> str:
    error, _ = checked(jnp.array(x))
    try:
        error.throw()
    except ValueError as raised:
        return str(raised)
    return "none"


def main() -> None:
    error, good = checked(jnp.array(2.0))
    assert error.get() is None and complaint(2.0) == "none"
    assert complaint(-1.0).startswith("not positive")
    print("complaint:", complaint(-1.0))
    print(f"good: {good:.4f}")


if __name__ == "__main__":
    main()
