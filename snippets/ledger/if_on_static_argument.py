"""Under jit an `if` may look at an argument that is marked static: each of its values has a trace of its own."""

import jax
import jax.numpy as jnp

from snippets.exec.refused import refused

traces: list[bool] = []


def total(x: jax.Array, squared: bool) -> jax.Array:
    traces.append(squared)
    if squared:
        return jnp.sum(x * x)  # ()
    return jnp.sum(x)  # ()


def main() -> None:
    x = jnp.array([1.0, 2.0, 3.0])  # (3,)
    static = jax.jit(total, static_argnames="squared")
    plain, of_squares, again = static(x, False), static(x, True), static(x, True)
    assert (plain, of_squares, again) == (6, 14, 14) and traces == [False, True]
    graphs = len(traces)
    traced = jax.jit(total)
    assert refused(lambda x: traced(x, True), x, jax.errors.TracerBoolConversionError)
    print(f"plain: {plain:.1f}")
    print(f"of_squares: {of_squares:.1f}")
    print(f"graphs: {graphs}")


if __name__ == "__main__":
    main()
