"""An `if` on a shape is settled while tracing: no error, and one trace for each shape."""

import jax
import jax.numpy as jnp

traces: list[str] = []


@jax.jit
def f(x: jax.Array) -> jax.Array:
    traces.append("f")
    if len(x) > 3:
        return x.sum()  # ()
    return -x.sum()  # ()


def main() -> None:
    short, long = float(f(jnp.ones(3))), float(f(jnp.ones(4)))
    assert (short, long) == (-3, 4)
    assert len(traces) == 2
    print(f"short: {short:.4f}")
    print(f"long: {long:.4f}")
    print(f"graphs: {len(traces)}")


if __name__ == "__main__":
    main()
