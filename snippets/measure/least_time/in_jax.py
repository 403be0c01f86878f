"""Counts the operations of a program before it runs: no machine is done sooner than they take at its peak."""

import jax
import jax.numpy as jnp

PEAK = 1e11  # operations a second that the machine reaches at most
REPORTED = 0.5e-3  # seconds that somebody reports for one call


def chain(h: jax.Array, ws: list[jax.Array]) -> jax.Array:
    for w in ws[:-1]:
        h = jnp.tanh(h @ w)
    return h @ ws[-1]


def main() -> None:
    square = jnp.ones((512, 512))
    cost = jax.jit(chain).lower(square, [square] * 5).cost_analysis()
    operations = int(cost["flops"])  # type: ignore[index]
    assert operations == 5 * 2 * 512**3
    least = operations / PEAK
    assert least > REPORTED
    print(f"reported: {1e3 * REPORTED:.1f} ms")
    print(f"operations: {operations}")
    print(f"least_time: {1e3 * least:.2f} ms")


if __name__ == "__main__":
    main()
