"""Integers have no gradient, and jit and vmap take them all the same: grad is one transformation of several."""

import jax
import jax.numpy as jnp


def steps_to_one(n: jax.Array) -> jax.Array:
    """Steps of halving, or tripling and adding one, until n is 1."""

    def step(state: tuple[jax.Array, jax.Array]) -> tuple[jax.Array, jax.Array]:
        n, steps = state
        return jnp.where(n % 2 == 0, n // 2, 3 * n + 1), steps + 1

    steps: jax.Array = jax.lax.while_loop(lambda state: state[0] != 1, step, (n, jnp.int32(0)))[1]
    return steps


def is_refused_by_grad() -> bool:
    try:
        jax.grad(steps_to_one)(jnp.int32(6))
    except TypeError:
        return True
    return False


def main() -> None:
    found = jax.jit(jax.vmap(steps_to_one))(jnp.array([1, 6, 27]))  # (3,)
    assert found.tolist() == [0, 8, 111] and is_refused_by_grad()
    print(f"steps_from_27: {found[2]}")
    print(f"refused_by_grad: {int(is_refused_by_grad())}")


if __name__ == "__main__":
    main()
