"""Times two programs with one result: results compared, the first call apart, each call waited for, in turn."""

import time
from collections.abc import Callable
from statistics import median

import jax
import jax.numpy as jnp


@jax.jit
def matrix_first(a: jax.Array, v: jax.Array) -> jax.Array:
    return (a @ a) @ v  # (n,)


@jax.jit
def vector_first(a: jax.Array, v: jax.Array) -> jax.Array:
    return a @ (a @ v)  # (n,)


def seconds(step: Callable[[], jax.Array]) -> float:
    """Time of one call, until its result is there."""
    begun = time.perf_counter()
    step().block_until_ready()
    return time.perf_counter() - begun


def ratios(one: Callable[[], jax.Array], other: Callable[[], jax.Array]) -> list[float]:
    """How many times as long `one` took as `other`, round by round."""
    return [seconds(one) / seconds(other) for _ in range(5)]


def main() -> None:
    a = jnp.full((1024, 1024), 0.001)  # (n, n)
    v = jnp.arange(1024) / 1024  # (n,)
    left, right = matrix_first(a, v), vector_first(a, v)  # compiled here, outside the clock
    assert jnp.allclose(left, right, rtol=1e-4)
    found = ratios(lambda: matrix_first(a, v), lambda: vector_first(a, v))
    assert median(found) > 2
    print(f"result: {left[0]:.4f}")
    print(f"rounds: {len(found)}")


if __name__ == "__main__":
    main()
