"""The loss is finite, its gradient nan: jax_debug_nans names the operator, and where on its input mends it."""

import traceback
from collections.abc import Callable

import jax
import jax.numpy as jnp


def root(x: jax.Array) -> jax.Array:
    return jnp.where(x > 0, jnp.sqrt(x), 0.0)


def mended(x: jax.Array) -> jax.Array:
    safe = jnp.where(x > 0, x, 1.0)
    return jnp.where(x > 0, jnp.sqrt(safe), 0.0)


def slope(f: Callable[[jax.Array], jax.Array], x: float) -> float:
    return float(jax.grad(jax.jit(f))(jnp.array(x)))


def culprit(f: Callable[[jax.Array], jax.Array], x: float) -> tuple[str, str]:
    try:
        with jax.debug_nans(True):
            slope(f, x)
    except FloatingPointError as error:
        mine = [e for e in traceback.extract_tb(error.__traceback__) if e.filename == __file__]
        return str(error), str(mine[-1].line)
    return "none", ""


def main() -> None:
    assert root(jnp.array(0.0)) == 0 and slope(root, 0.0) != slope(root, 0.0)
    what, line = culprit(root, 0.0)
    assert "nan" in what and culprit(mended, 0.0) == ("none", "")
    assert slope(mended, 4.0) == slope(root, 4.0)
    print(what, line, sep="\n")
    print(f"slope_at_zero: {slope(mended, 0.0):.4f}")
    print(f"slope_at_four: {slope(mended, 4.0):.4f}")


if __name__ == "__main__":
    main()
