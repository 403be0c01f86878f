"""Where a function of JAX sees numbers while it runs: always without jit, and under jit through a callback."""

import jax
import jax.numpy as jnp

seen: list[float] = []


def f(x: jax.Array) -> jax.Array:
    y = jnp.square(x)  # ()
    try:
        seen.append(float(y))
    except jax.errors.ConcretizationTypeError:
        jax.debug.callback(lambda value: seen.append(-float(value)), y)
    return y + 1


def numbers(run: object) -> list[float]:
    """What f saw in one run; a number that came through the callback is negative."""
    assert callable(run)
    seen.clear()
    jax.block_until_ready(run(jnp.float32(3.0)))
    jax.effects_barrier()
    return list(seen)


def main() -> None:
    plain, compiled = numbers(f), numbers(jax.jit(f))
    with jax.disable_jit():
        disabled = numbers(jax.jit(f))
    assert plain == disabled == [9.0] and compiled == [-9.0]
    print(f"seen_without_jit: {plain[0]:.1f}")
    print(f"seen_through_callback: {-compiled[0]:.1f}")
    print(f"seen_with_jit_disabled: {disabled[0]:.1f}")


if __name__ == "__main__":
    main()
